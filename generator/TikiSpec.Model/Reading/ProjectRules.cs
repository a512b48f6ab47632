namespace TikiSpec.Model.Reading;

/// <summary>What a project may decide about its clients, where their documents do not.</summary>
/// <param name="Names">How methods are called.</param>
/// <param name="Records">Which objects become records.</param>
public sealed record ProjectRules(NameRule Names, RecordRule Records)
{
    /// <summary>The build properties that say it.</summary>
    public const string NamesProperty = "TikiSpecNames";

    /// <inheritdoc cref="NamesProperty"/>
    public const string RecordsProperty = "TikiSpecRecords";

    /// <summary>What holds where nobody says anything.</summary>
    public static ProjectRules Default { get; } = new(NameRule.Short, RecordRule.Requests);

    /// <summary>What build properties say; a value that means nothing says nothing.</summary>
    /// <param name="valueOf">The value of a property, or null.</param>
    public static ProjectRules Of(Func<string, string?> valueOf) =>
        new(NameRules.Of(valueOf(NamesProperty)) ?? Default.Names, RecordRules.Of(valueOf(RecordsProperty)) ?? Default.Records);

    /// <summary>With what the document says of itself, which goes before.</summary>
    internal ProjectRules With(DocumentView document, ProblemList problems) =>
        new(NameRules.Of(document, problems) ?? Names, RecordRules.Of(document, problems) ?? Records);
}
