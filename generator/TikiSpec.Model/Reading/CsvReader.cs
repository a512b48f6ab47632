namespace TikiSpec.Model;

/// <summary>Reads x-client-csv: what stands between the separators of a string.</summary>
internal static class CsvReader
{
    public static TypeRef Read(ExtensionView csv) => new()
    {
        Kind = TypeKind.Csv,
        Item = TypeRef.Of(ItemKind(csv.Text("items"))),
        Separator = csv.Text("separator") is { Length: > 0 } separator ? separator : ",",
    };

    private static TypeKind ItemKind(string? items) => items switch
    {
        "int64" or "integer" => TypeKind.Int64,
        "int32" => TypeKind.Int32,
        _ => TypeKind.String,
    };
}
