namespace TikiSpec.Model.Reading;

/// <summary>Names inline schemas of a choice by what they say: their title, the constant that marks them, what they
/// must have. What stands beside them changes nothing.</summary>
internal static class ChoiceLabel
{
    private const int MostProperties = 2;

    // More would be a sentence.
    private const int MostInLongLabel = 4;

    private const int LongestWord = 40;

    public static string Of(SchemaParts parts, SchemaShape shape) =>
        parts.Own.Title is { Length: > 0 } title ? PascalName.Of(title)
        : shape == SchemaShape.Object ? OfObject(parts)
        : shape switch
        {
            SchemaShape.List => "Item",
            SchemaShape.Map => "Value",
            _ => "Option",
        };

    /// <summary>For one whose label another has as well: with its values, its other constants, the names of its
    /// properties.</summary>
    public static string LongOf(SchemaParts parts, SchemaShape shape)
    {
        var label = Of(parts, shape);
        var more = shape switch
        {
            SchemaShape.OpenEnum => EnumValues.TextsOf(parts),
            SchemaShape.Object => ConstantsOf(parts).Concat(RequiredOf(parts)).Concat(NamesOf(parts)),
            _ => [],
        };
        return label
            + string.Concat(
                more.Where(static word => word.Length <= LongestWord)
                    .Select(PascalName.Of)
                    .Distinct()
                    .Where(word => label.IndexOf(word, StringComparison.Ordinal) < 0)
                    .Take(MostInLongLabel)
            );
    }

    private static string OfObject(SchemaParts parts)
    {
        if (ConstantsOf(parts).FirstOrDefault() is { } constant)
        {
            return PascalName.Of(constant);
        }

        var required = RequiredOf(parts).ToList();
        var label = string.Concat((required.Count > 0 ? required : NamesOf(parts)).Take(MostProperties).Select(PascalName.Of));
        return label.Length > 0 ? label : "Object";
    }

    private static IEnumerable<string> ConstantsOf(SchemaParts parts) =>
        Properties(parts)
            .OrderBy(static property => property.Name, StringComparer.Ordinal)
            .Select(static property => property.Schema.SingleText)
            .OfType<string>();

    private static IEnumerable<string> RequiredOf(SchemaParts parts) =>
        parts
            .BasesFirst.SelectMany(static part => part.Required)
            .Select(static name => name.Text!)
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(SchemaParts parts) =>
        Properties(parts).Select(static property => property.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal);

    private static IEnumerable<PropertyView> Properties(SchemaParts parts) => parts.BasesFirst.SelectMany(static part => part.Properties);
}
