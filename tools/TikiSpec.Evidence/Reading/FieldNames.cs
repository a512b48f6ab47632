namespace TikiSpec.Evidence.Reading;

/// <summary>Names within names: what stands deeper is a property of what stands above it.</summary>
internal static class FieldNames
{
    public static ReadRow RowOf(int line, string name, FieldText field)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name.TrimEnd(':', ',', '*') };
        Put("type", field.Type);
        Put("mandatory", field.IsMandatory is { } yes ? (yes ? "required" : "optional") : null);
        Put("in", field.Location);
        Put("default", field.Default);
        Put("values", field.Values.Count > 0 ? string.Join('\n', field.Values) : null);
        Put("deprecated", field.IsDeprecated ? "deprecated" : null);
        Put("description", field.Description.Length > 0 ? field.Description : null);
        return new ReadRow(line, "", cells);

        void Put(string column, string? text)
        {
            if (text is not null)
            {
                cells[column] = text;
            }
        }
    }

    /// <summary>A row for the body itself, or for what OpenAPI's generators write where a schema has no name.</summary>
    public static bool IsNameless(IReadOnlyDictionary<string, string> cells) =>
        cells["name"] is "additionalProperties" or "anonymous"
        || (
            cells["name"] == "body"
            && (
                cells.GetValueOrDefault("in")?.ToLowerInvariant() == "body"
                || (cells.TryGetValue("type", out var type) && !Facts.TypeWord.IsKnown(type))
            )
        );

    /// <summary>Rows with whole names, as <c>items[].id</c>.</summary>
    public static IReadOnlyList<ReadRow> Nest(IReadOnlyList<(ReadRow Row, int Depth)> rows)
    {
        var above = new Stack<(int Depth, string Name)>();
        var nested = new List<ReadRow>();
        foreach (var (row, depth) in rows)
        {
            while (above.TryPeek(out var last) && last.Depth >= depth)
            {
                above.Pop();
            }

            if (IsNameless(row.Cells))
            {
                // Its rows are those of what it stands in.
                continue;
            }

            var name =
                above.TryPeek(out var around) && !row.Name.StartsWith(around.Name + ".", StringComparison.Ordinal)
                    ? around.Name + "." + row.Name
                    : row.Name;
            nested.Add(row with { Cells = new Dictionary<string, string>(row.Cells) { ["name"] = name } });
            var isList =
                !name.EndsWith("[]", StringComparison.Ordinal) && row["type"] is { } type && Facts.TypeWord.JsonTypeOf(type) == "array";
            above.Push((depth, isList ? name + "[]" : name));
        }

        return nested;
    }
}
