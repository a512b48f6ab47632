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

            if (row is { Name: "body" } && row["in"] == "body")
            {
                // Its rows are those of the body itself.
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
