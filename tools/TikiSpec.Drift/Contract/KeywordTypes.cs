namespace TikiSpec.Drift.Contract;

/// <summary>Which types a keyword speaks of. JSON Schema: it says nothing of values of another type.</summary>
internal static class KeywordTypes
{
    private static readonly string[] Numbers = ["integer", "number"];
    private static readonly string[] Texts = ["string"];
    private static readonly string[] Lists = ["array"];
    private static readonly string[] Objects = ["object"];

    /// <summary>A value of the second type is one of the first.</summary>
    public static bool Takes(string taken, string type) => taken == type || (taken == "number" && type == "integer");

    /// <summary>False where none of the types is one that the keyword speaks of.</summary>
    public static bool Concerns(string keyword, IReadOnlyList<string> types)
    {
        var concerned = keyword switch
        {
            "maximum" or "minimum" or "exclusiveMaximum" or "exclusiveMinimum" or "multipleOf" => Numbers,
            "maxLength" or "minLength" or "pattern" or "contentEncoding" or "contentMediaType" => Texts,
            "contentSchema" => Texts,
            "maxItems" or "minItems" or "uniqueItems" or "maxContains" or "minContains" => Lists,
            "items" or "prefixItems" or "contains" or "unevaluatedItems" => Lists,
            "maxProperties" or "minProperties" or "properties" or "patternProperties" or "propertyNames" => Objects,
            "additionalProperties" or "unevaluatedProperties" or "dependentSchemas" => Objects,
            _ => null,
        };
        return concerned is null || types.Count == 0 || types.Any(type => type == "nothing" || concerned.Contains(type));
    }
}
