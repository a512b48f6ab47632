namespace TikiSpec.Model.Reading;

/// <summary>Reads <c>deprecated</c> and x-client-deprecation.</summary>
internal static class DeprecationReader
{
    /// <summary>Null unless <c>deprecated: true</c> stands there: the extension alone deprecates nothing, which is
    /// told.</summary>
    public static DeprecationModel? Read(ObjectView owner, ProblemList problems) =>
        Read(owner.Value("deprecated")?.IsTrue == true, owner.Extension(ClientKeys.Deprecation), owner.Value, problems);

    public static DeprecationModel? Read(SchemaUse use, ProblemList problems) =>
        Read(
            use.IsAtLocation(static schema => schema.IsDeprecated),
            use.AtLocation(static schema => schema.Extension(ClientKeys.Deprecation)),
            key => use.AtLocation(schema => schema.Value(key)),
            problems
        );

    private static DeprecationModel? Read(bool isDeprecated, ExtensionView? details, Func<string, ValueView?> value, ProblemList problems)
    {
        if (!isDeprecated)
        {
            if (details is not null)
            {
                problems.Add(
                    SpecProblems.ExtensionIgnored,
                    details.At,
                    ClientKeys.Deprecation,
                    "'deprecated: true' does not stand beside it"
                );
            }

            return null;
        }

        var own = DeprecationView.Of(details) is { } deprecation ? Read(deprecation) : new DeprecationModel();
        return DeprecationVocabulary.Fill(own, value);
    }

    private static DeprecationModel Read(DeprecationView deprecation) =>
        new()
        {
            Since = deprecation.Since,
            Sunset = deprecation.Sunset,
            Note = deprecation.Note,
            SuccessorSpec = deprecation.SuccessorSpec,
            Successor = deprecation.SuccessorName,
            Properties = deprecation.SuccessorProperties.Select(static move => new PropertyMove(move.Key, move.Value)).ToEquatableList(),
        };
}
