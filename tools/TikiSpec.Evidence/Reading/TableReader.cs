using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>What a table of a page tells, row by row.</summary>
/// <param name="Header">Of a table of values the heading of its first column; empty otherwise.</param>
internal sealed record TableRows(TableKind Kind, string Header, IReadOnlyList<ReadRow> Rows)
{
    /// <summary>A text above the table of values says what they are of.</summary>
    public bool IsNamed { get; init; }

    public bool IsOf(string name) => Header.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A row with the values of this table, which is meant to have them all.</summary>
    public PageRow Listed(PageRow row) =>
        row with
        {
            Values = [.. Rows.Select(static value => new PageNote(value.Line, value.Name))],
            ListsAllValues = true,
        };
}

internal enum TableKind
{
    Unknown,
    Fields,
    Statuses,
    Values,
}

/// <param name="Group">The title of the rows that it stands with (<c>Path Parameters</c>); empty where there is
/// none.</param>
/// <param name="Cells">By column; what is empty is left out.</param>
internal sealed record ReadRow(int Line, string Group, IReadOnlyDictionary<string, string> Cells)
{
    public string Name => this["name"] ?? "";

    public string? this[string column] => Cells.GetValueOrDefault(column);
}

/// <summary>Reads a table whose columns are known by their headings.</summary>
/// <remarks>
/// A row of headings may come again within a table, with a title of the rows below it in its first cell. Rows may lack
/// the empty cells in front, and a cell in the middle: the cell that says yes or no shows where the others belong.
/// </remarks>
internal sealed class TableReader
{
    private readonly PageProfile _profile;
    private readonly List<(ReadRow Row, int Depth)> _rows = [];
    private List<string> _columns = [];
    private string _group = "";
    private bool _hasGroupColumn;

    private TableReader(PageProfile profile) => _profile = profile;

    public static TableRows Read(TableBlock table, PageProfile profile)
    {
        var first = table.Rows[0].Cells;
        var rest = table.Rows.Skip(1).ToList();
        if (rest.Count > 0 && rest.All(static row => IsStatus(row.Cells[0])))
        {
            return new TableRows(
                TableKind.Statuses,
                "",
                [.. rest.Select(row => Plain(row, first.Count > 1 ? ["code", "message"] : ["code"]))]
            );
        }

        if (
            first.Count(static cell => cell.Length > 0) == 2
            && profile.ColumnOf(first[1]) == "description"
            && profile.ColumnOf(first[0]) is null or "code"
        )
        {
            return new TableRows(TableKind.Values, first[0], [.. rest.Select(static row => Plain(row, ["name", "description"]))]);
        }

        var reader = new TableReader(profile);
        foreach (var row in table.Rows)
        {
            reader.Add(row);
        }

        if (!reader._columns.Contains("name") && FieldTable.Read(table, profile) is { } fields)
        {
            return new TableRows(TableKind.Fields, "", fields);
        }

        return new TableRows(
            reader._columns.Contains("name") ? TableKind.Fields : TableKind.Unknown,
            "",
            [.. reader._rows.GroupBy(static each => each.Row.Group).SelectMany(static group => Nested([.. group]))]
        );
    }

    private void Add(TableRow row)
    {
        var cells = row.Cells.ToList();
        var columns = cells.Select(_profile.ColumnOf).ToList();
        if (columns.Count(static column => column is not null) >= 2)
        {
            _hasGroupColumn = columns[0] is null;
            _group = _hasGroupColumn ? cells[0] : _group;
            _columns = [.. columns.Skip(_hasGroupColumn ? 1 : 0).Select(static column => column ?? "")];
            if (_columns.FindIndex(static column => column == "name") is var name && name < 0 && _columns.Contains("type"))
            {
                _columns[0] = "name";
            }

            return;
        }

        if (_columns.Count == 0 && _profile.HeaderWords.Contains(cells[0].ToLowerInvariant()))
        {
            // `Headers | Content-type | application/json`: the first header stands in the row of headings.
            (_group, _hasGroupColumn, _columns) = (cells[0], true, ["name", "description"]);
            return;
        }

        if (_columns.Count > 0)
        {
            AddRow(row, cells);
        }
    }

    private void AddRow(TableRow row, List<string> cells)
    {
        if (_hasGroupColumn && cells[0].Length == 0)
        {
            cells.RemoveAt(0);
        }

        Align(cells);
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(cells.Count, _columns.Count); i++)
        {
            if (_columns[i].Length > 0 && !_profile.IsEmpty(cells[i]))
            {
                // A page may have a column of notes beside that of descriptions.
                read[_columns[i]] =
                    _columns[i] == "description" && read.TryGetValue("description", out var before)
                        ? before + "\n" + cells[i]
                        : read.GetValueOrDefault(_columns[i]) ?? cells[i];
            }
        }

        // A whole sentence is no default.
        if (read.TryGetValue("default", out var text) && !read.ContainsKey("description") && text.Split(' ').Length > 3)
        {
            read.Remove("default");
            read["description"] = text;
        }

        if (read.TryGetValue("name", out var name))
        {
            var depth = row.Depth + FieldTable.Indent(ref name);
            read["name"] = name;
            FieldTable.SplitName(read, _profile);
            FieldTable.SplitType(read, _profile);
            _rows.Add((new ReadRow(row.Line, _group, read), depth));
        }
    }

    private void Align(List<string> cells)
    {
        var column = _columns.IndexOf("mandatory");
        var cell = cells.FindIndex(text => text.Length > 0 && text.Length <= 9 && _profile.IsMandatory(text) is not null);
        if (column < 0 || cell < 0 || cell >= column || _columns.IndexOf("name") < 0)
        {
            return;
        }

        // What stands before it keeps its order, and ends beside it.
        cells.InsertRange(0, Enumerable.Repeat("", column - cell));
    }

    /// <summary>Below a row that has a name alone, an underscore in front of the names is an indent.</summary>
    private static List<ReadRow> WithoutIndent(List<ReadRow> rows)
    {
        var parent = rows.FindIndex(static row => row.Cells.Count == 1);
        var inner = rows.Skip(parent + 1).ToList();
        return parent < 0 || inner.Count == 0 || !inner.All(static row => row.Name.StartsWith('_'))
            ? rows
            :
            [
                .. rows.Take(parent),
                .. inner.Select(static row => row with { Cells = new Dictionary<string, string>(row.Cells) { ["name"] = row.Name[1..] } }),
            ];
    }

    private static IReadOnlyList<ReadRow> Nested(List<(ReadRow Row, int Depth)> rows) =>
        rows.Exists(static each => each.Depth > 0)
            ? FieldNames.Nest(rows)
            : WithoutIndent([.. rows.Select(static each => each.Row).Where(static row => !FieldNames.IsNameless(row.Cells))]);

    private static ReadRow Plain(TableRow row, string[] columns) =>
        new(row.Line, "", columns.Zip(row.Cells).ToDictionary(static pair => pair.First, static pair => pair.Second));

    private static bool IsStatus(string cell) => cell is [>= '1' and <= '5', >= '0' and <= '9', >= '0' and <= '9'];
}
