namespace TikiSpec.Model.Reading;

/// <summary>What documents say of each value of an enumeration, in the ways in use: lists beside the values, maps from
/// a value, and lists of objects.</summary>
internal static class EnumVocabulary
{
    private const string Microsoft = "x-ms-enum";

    private static readonly string[] Names = ["x-enum-varnames", "x-enumNames", "x-speakeasy-enums", "x-fern-enum"];
    private static readonly string[] Descriptions = ["x-enum-descriptions", "x-speakeasy-enum-descriptions", "x-fern-enum"];

    public static bool HasNames(SchemaParts parts) =>
        Names.Any(key => Find(parts, key) is { Inner.Count: > 0 }) || Find(parts, Microsoft)?["values"] is { Items.Count: > 0 };

    public static string? NameOf(SchemaParts parts, string value, int position) => Of(parts, Names, "name", value, position);

    public static string? DescriptionOf(SchemaParts parts, string value, int position) =>
        Of(parts, Descriptions, "description", value, position);

    /// <summary>The document says in words of others that more values may come.</summary>
    public static bool IsOpen(SchemaParts parts) =>
        Find(parts, Microsoft)?["modelAsString"]?.IsTrue == true || Find(parts, "x-speakeasy-unknown-values")?.Text == "allow";

    /// <summary>What the type is called wherever it stands with these values; null where nothing says so.</summary>
    public static string? SharedNameOf(SchemaParts parts) =>
        Find(parts, Microsoft)?["name"]?.Text is { } name && PascalName.Of(name) is var pascal && PascalName.IsIdentifier(pascal)
            ? pascal
            : null;

    private static string? Of(SchemaParts parts, string[] keys, string detail, string value, int position)
    {
        foreach (var given in keys.Select(key => Find(parts, key)).OfType<ValueView>())
        {
            var one = given.IsList ? given.Items.ElementAtOrDefault(position) : given[value];
            if ((one?[detail] ?? one)?.Text is { } text)
            {
                return text;
            }
        }

        return Find(parts, Microsoft)?["values"]?.Items.FirstOrDefault(one => one["value"]?.Text == value)?[detail]?.Text;
    }

    // Asked for each value of each enumeration.
    private static ValueView? Find(SchemaParts parts, string key) => parts.HasExtensions ? parts.Nearest(part => part.Value(key)) : null;
}
