namespace TikiSpec.Model.Reading;

/// <summary>What other tools' keys say of a deprecation, as far as their makers document them: where our own say
/// nothing.</summary>
internal static class DeprecationVocabulary
{
    private const string Microsoft = "x-ms-deprecation";
    private const string Sap = "x-sap-deprecated-operation";

    private const int DayLength = 10;

    /// <param name="own">What our own keys say.</param>
    /// <param name="value">Gives what stands behind a key there; null where nothing does.</param>
    public static DeprecationModel Fill(DeprecationModel own, Func<string, ValueView?> value)
    {
        return own with
        {
            Since = own.Since ?? Day(Inner(Microsoft, "date")) ?? Day(Inner(Sap, "deprecationDate")),
            Sunset = own.Sunset ?? Day(Text("x-sunset")) ?? Day(Inner(Microsoft, "removalDate")),
            Successor = own.Successor ?? Text("x-speakeasy-deprecation-replacement") ?? Inner(Sap, "successorOperationId"),
            Note = own.Note ?? Text("x-speakeasy-deprecation-message") ?? Text("x-deprecated-reason") ?? Inner(Microsoft, "description"),
        };

        string? Text(string key) => value(key)?.Text is { Length: > 0 } text ? text : null;

        string? Inner(string key, string name) => value(key)?[name]?.Text is { Length: > 0 } text ? text : null;
    }

    /// <summary>The day of a date or of a time; what is neither is kept, as it is words for people.</summary>
    private static string? Day(string? text) =>
        text is { Length: > DayLength } && text[DayLength] is 'T' or ' ' ? text.Substring(0, DayLength) : text;
}
