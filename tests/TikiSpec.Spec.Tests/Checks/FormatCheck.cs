using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Formats decide the C# type: an integer has one, an amount is a number without, and text has none but the
/// date of this API.</summary>
internal static class FormatCheck
{
    public static IEnumerable<string> Check(SpecDocument document) =>
        from schema in SpecNodes.Of(document)
        let format = schema["format"]?.Text
        let problem = schema["type"]?.Text switch
        {
            "integer" when format is not ("int32" or "int64" or "flag") => "an integer is int32, int64 or flag",
            "number" when format is not null => "an amount is a decimal; a number has no format",
            "string" when format is not (null or "tiki-datetime") => "text has no format but tiki-datetime",
            _ => null,
        }
        where problem is not null
        select $"{document.Version} {schema.Pointer}: format is {format ?? "absent"}; {problem}";
}
