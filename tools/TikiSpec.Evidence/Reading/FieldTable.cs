using System.Text.RegularExpressions;
using TikiSpec.Evidence.Blocks;

namespace TikiSpec.Evidence.Reading;

/// <summary>Cells that say several things at once: a name with its type and marks, a type that is required; and tables
/// of such cells, which have no row of headings.</summary>
internal static partial class FieldTable
{
    /// <summary>Null where the rows do not read as names with what is said of them.</summary>
    public static IReadOnlyList<ReadRow>? Read(TableBlock table, PageProfile profile)
    {
        var rows = table.Rows.Select(row => (Row: RowOf(row, profile), row.Depth)).ToList();
        var found = rows.Where(static each => each.Row is not null).Select(static each => (each.Row!, each.Depth)).ToList();
        var sure = found.Count(static each => each.Item1["type"] is not null || each.Item1["mandatory"] is not null);
        // One row may be a heading that nobody knows.
        return sure > 0 && found.Count >= rows.Count - 1 && sure * 2 >= found.Count ? FieldNames.Nest(found) : null;
    }

    /// <summary>How deep a name is by the marks in front of it, which are taken off.</summary>
    public static int Indent(ref string name)
    {
        var marks = Marks().Match(name);
        name = name[marks.Length..];
        return marks.Value.Count(static c => c is '»' or '›' or '└' or '├' or '│' or '↳' or '→') is > 0 and var count
            ? count
            : marks.Value.Count(static c => c == '-');
    }

    /// <summary><c>limit * integer ($int32) (query)</c> in the column of names.</summary>
    public static void SplitName(Dictionary<string, string> cells, PageProfile profile)
    {
        var cell = cells["name"].Trim('`');
        cells["name"] = cell;
        var end = cell.IndexOfAny([' ', '(', '*']);
        if (end <= 0 || !PageName.IsName(cell[..end]))
        {
            return;
        }

        var field = FieldText.Read(cell[end..], profile);
        if ((field.IsField || field.Location is not null || field.IsDeprecated) && (field.Description.Length == 0 || cells.Count == 1))
        {
            Merge(cells, FieldNames.RowOf(0, cell[..end], field));
        }
    }

    /// <summary><c>string, required</c> in the column of types, and <c>Required. The name.</c> in that of
    /// descriptions.</summary>
    public static void SplitType(Dictionary<string, string> cells, PageProfile profile)
    {
        if (cells.TryGetValue("type", out var type) && FieldText.Read(type, profile) is { Type: not null, IsWhole: true } field)
        {
            if (field.IsMandatory is not null || field.Location is not null)
            {
                cells["type"] = field.Type;
            }

            Merge(cells, FieldNames.RowOf(0, cells["name"], field));
        }

        if (
            cells.TryGetValue("description", out var text)
            && !cells.ContainsKey("mandatory")
            && new[] { First().Match(text), Note().Match(text) }
                .Select(match => match.Success ? profile.IsMandatory(match.Groups["word"].Value) : null)
                .FirstOrDefault(static each => each is not null)
                is { } mandatory
        )
        {
            cells["mandatory"] = mandatory ? "required" : "optional";
        }
    }

    private static void Merge(Dictionary<string, string> cells, ReadRow found)
    {
        cells["name"] = found.Name;
        foreach (var (column, text) in found.Cells)
        {
            cells.TryAdd(column, text);
        }
    }

    private static ReadRow? RowOf(TableRow row, PageProfile profile)
    {
        var cells = row.Cells.Where(static cell => cell.Length > 0).ToList();
        if (cells.Count == 0)
        {
            return null;
        }

        var name = cells[0];
        var depth = Indent(ref name);
        var end = name.IndexOfAny([' ', '*', '(']);
        var first = end < 0 ? name : name[..end];
        if (!PageName.IsName(first) || depth > 0)
        {
            return null;
        }

        var behind = end < 0 ? "" : name[end..];
        var marks = FieldText.Read(behind, profile);
        // A title of several words is no name.
        return behind.Length > 0 && !marks.IsWhole && cells.Count > 1
            ? null
            : FieldNames.RowOf(row.Line, first, FieldText.Read(string.Join(' ', cells.Skip(1).Prepend(behind.Trim())).Trim(), profile));
    }

    [GeneratedRegex(@"^(?:[»›└↳→─├│\s]+|-{1,6}\s+|-{2,6})+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\W{0,3}(?<word>\p{L}{6,})\b\W", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    // `[optional] [default to 1]` in a column of notes.
    [GeneratedRegex(@"^\[(?<word>\p{L}{6,})\]", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Note();
}
