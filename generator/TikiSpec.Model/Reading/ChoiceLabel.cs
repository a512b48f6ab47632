namespace TikiSpec.Model.Reading;

/// <summary>Names inline schemas of a choice by what they say: their title, the constant that marks them, what they
/// must have. What stands beside them changes nothing.</summary>
internal static class ChoiceLabel
{
    private const int MostProperties = 2;

    public static string Of(SchemaParts parts, SchemaShape shape) =>
        parts.Own.Title is { Length: > 0 } title ? PascalName.Of(title)
        : shape == SchemaShape.Object ? OfObject(parts)
        : shape switch
        {
            SchemaShape.List => "Item",
            SchemaShape.Map => "Value",
            _ => "Option",
        };

    private static string OfObject(SchemaParts parts)
    {
        var properties = parts.BasesFirst.SelectMany(static part => part.Properties).ToList();
        var constants = properties
            .OrderBy(static property => property.Name, StringComparer.Ordinal)
            .Select(static property => property.Schema.SingleText)
            .OfType<string>()
            .ToList();
        if (constants.Count > 0)
        {
            return PascalName.Of(constants[0]);
        }

        var required = parts.BasesFirst.SelectMany(static part => part.Required).Select(static name => name.Text!).ToList();
        var telling = (required.Count > 0 ? required : [.. properties.Select(static property => property.Name)])
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Take(MostProperties)
            .Select(PascalName.Of);
        var label = string.Concat(telling);
        return label.Length > 0 ? label : "Object";
    }
}
