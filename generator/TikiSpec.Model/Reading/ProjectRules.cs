namespace TikiSpec.Model.Reading;

/// <summary>What a project may decide about its clients, where their documents do not.</summary>
/// <param name="Names">How methods are called.</param>
/// <param name="Records">Which objects become records.</param>
public sealed record ProjectRules(NameRule Names, RecordRule Records)
{
    /// <summary>What holds where nobody says anything.</summary>
    public static ProjectRules Default { get; } = new(NameRule.Short, RecordRule.Requests);

    /// <summary>With what the document says of itself, which goes before.</summary>
    internal ProjectRules With(DocumentView document, ProblemList problems) =>
        new(NameRules.Of(document, problems) ?? Names, RecordRules.Of(document, problems) ?? Records);
}
