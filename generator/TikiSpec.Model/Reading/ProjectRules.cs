namespace TikiSpec.Model.Reading;

/// <summary>What a project may decide about its clients, where their documents do not.</summary>
/// <param name="Names">How methods are called.</param>
/// <param name="Records">Which objects become records.</param>
/// <param name="Types">Which schemas become types.</param>
public sealed record ProjectRules(NameRule Names, RecordRule Records, TypeRule Types)
{
    /// <summary>How <see cref="Names"/> is said.</summary>
    public static ClientRule<NameRule> NameWords { get; } =
        new("TikiSpecNames", ClientKeys.Names, ("short", NameRule.Short), ("full", NameRule.Full));

    /// <summary>How <see cref="Records"/> is said.</summary>
    public static ClientRule<RecordRule> RecordWords { get; } =
        new(
            "TikiSpecRecords",
            ClientKeys.Records,
            ("all", RecordRule.All),
            ("requests", RecordRule.Requests),
            ("updates", RecordRule.Updates),
            ("none", RecordRule.None)
        );

    /// <summary>How <see cref="Types"/> is said.</summary>
    public static ClientRule<TypeRule> TypeWords { get; } =
        new("TikiSpecTypes", ClientKeys.Types, ("reached", TypeRule.Reached), ("all", TypeRule.All));

    /// <summary>What holds where nobody says anything.</summary>
    public static ProjectRules Default { get; } = new(NameRule.Short, RecordRule.Updates, TypeRule.Reached);

    /// <summary>What build properties say; a value that means nothing says nothing.</summary>
    /// <param name="valueOf">The value of a property, or null.</param>
    public static ProjectRules Of(Func<string, string?> valueOf) =>
        new(
            NameWords.Of(valueOf(NameWords.Property)) ?? Default.Names,
            RecordWords.Of(valueOf(RecordWords.Property)) ?? Default.Records,
            TypeWords.Of(valueOf(TypeWords.Property)) ?? Default.Types
        );

    /// <summary>With what the document says of itself, which goes before.</summary>
    internal ProjectRules With(DocumentView document, ProblemList problems) =>
        new(
            NameWords.Of(document, problems) ?? Names,
            RecordWords.Of(document, problems) ?? Records,
            TypeWords.Of(document, problems) ?? Types
        );
}
