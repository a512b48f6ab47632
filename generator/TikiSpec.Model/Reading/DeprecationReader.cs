namespace TikiSpec.Model;

/// <summary>Reads <c>deprecated</c> and x-tiki-deprecation.</summary>
internal static class DeprecationReader
{
    private const string Key = "x-tiki-deprecation";

    /// <summary>Null unless <c>deprecated: true</c> stands there: the extension alone deprecates nothing, which is told.</summary>
    public static DeprecationModel? Read(SpecMapping node, ProblemList problems) => Read(node["deprecated"], node[Key], problems);

    public static DeprecationModel? Read(SpecNode? deprecated, SpecNode? details, ProblemList problems)
    {
        if (deprecated is not SpecScalar { IsTrue: true })
        {
            if (details is not null)
            {
                problems.Add(SpecProblems.ExtensionIgnored, details, Key, "'deprecated: true' does not stand beside it");
            }

            return null;
        }

        return details is SpecMapping mapping ? Read(mapping, mapping.Mapping("successor", problems), problems) : new DeprecationModel();
    }

    public static DeprecationModel? Read(SchemaUse use, ProblemList problems) => Read(use.AtLocation("deprecated"), use.AtLocation(Key), problems);

    private static DeprecationModel Read(SpecMapping details, SpecMapping? successor, ProblemList problems) => new()
    {
        Since = details.Text("since", problems),
        Sunset = details.Text("sunset", problems),
        Note = details.Text("note", problems),
        SuccessorSpec = successor?.Text("spec", problems),
        Successor = NameIn(successor),
        Properties = (successor?.Mapping("members", problems)?.Properties ?? [])
            .Where(property => property.Value is SpecScalar)
            .Select(property => new PropertyMove(property.Name, ((SpecScalar)property.Value).Text))
            .ToEquatableList(),
    };

    private static string? NameIn(SpecMapping? successor) =>
        ((successor?["operationId"] ?? successor?["schema"] ?? successor?["member"] ?? successor?["name"]) as SpecScalar)?.Text;
}
