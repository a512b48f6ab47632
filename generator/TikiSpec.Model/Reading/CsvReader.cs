namespace TikiSpec.Model;

/// <summary>Reads x-tiki-csv: what stands between the separators of a string.</summary>
internal static class CsvReader
{
    public static TypeRef Read(SpecNode node, ProblemList problems)
    {
        var mapping = node as SpecMapping;
        if (mapping is null)
        {
            problems.Add(DocumentProblems.WrongKind, node, "x-tiki-csv", node.Noun, "a mapping with items and separator");
        }

        return new TypeRef
        {
            Kind = TypeKind.Csv,
            Item = TypeRef.Of(ItemKind(mapping?.Text("items", problems))),
            Separator = mapping?.Text("separator", problems) is { Length: > 0 } separator ? separator : ",",
        };
    }

    private static TypeKind ItemKind(string? items) => items switch
    {
        "int64" or "integer" => TypeKind.Int64,
        "int32" => TypeKind.Int32,
        _ => TypeKind.String,
    };
}
