using System.Text.RegularExpressions;
using TikiSpec.Evidence.Blocks;

namespace TikiSpec.Evidence.Reading;

/// <summary>Gathers names that stand one below the other without a table: entries of lists, and lines as they are left
/// of them in the bare text of a page.</summary>
/// <remarks>
/// A line is a name where it has a type or a mark behind it and nothing else, or where the next line is type and marks
/// alone; lines below it describe it.
/// </remarks>
internal sealed partial class FieldList(PageProfile profile)
{
    private static readonly HashSet<string> Nouns =
    [
        "list",
        "array",
        "object",
        "objects",
        "map",
        "file",
        "date",
        "number",
        "numbers",
        "any",
        "enum",
    ];

    private readonly List<(ReadRow Row, int Depth)> _rows = [];
    private bool _isSure;
    private bool _isOpen;
    private int? _membersAt;

    /// <summary>How many blocks from here on are a name and what is said of it; 0 where it is none.</summary>
    public int Take(IReadOnlyList<PageBlock> blocks, int at)
    {
        if (blocks[at] is EntryBlock entry)
        {
            return TakeEntry(entry, at + 1 < blocks.Count ? blocks[at + 1] : null);
        }

        if (TextOf(blocks[at]) is not { } text)
        {
            _isOpen = false;
            return 0;
        }

        if (_rows.Count > 0 && Nameless().IsMatch(text))
        {
            // The items of a list have no name; theirs are below it.
            return 1;
        }

        var words = text.Split(' ', 2);
        if (PageName.IsName(words[0]) && words[0] is not ("Type:" or "default") && PageAddress.MethodAlone(words[0]) is null)
        {
            if (words.Length == 2 && FieldText.Read(words[1], profile) is { IsWhole: true } whole && IsType(whole) && !IsLabel(text))
            {
                Add(blocks[at].Line, words[0], whole, 0);
                return 1;
            }

            if (words.Length == 1 && TakeLines(blocks, at + 1) is { Count: > 0 } below)
            {
                Add(blocks[at].Line, words[0], below.Field, 0);
                return 1 + below.Count;
            }
        }

        if (_isOpen && blocks[at] is LineBlock && !IsLabel(text) && PageAddress.Of(text) is null && PageAddress.MethodAlone(text) is null)
        {
            Describe(text);
            return 1;
        }

        _isOpen = false;
        return 0;
    }

    /// <summary>What was gathered, and begins anew.</summary>
    public FieldsItem? End()
    {
        if (_rows.Count == 0)
        {
            return null;
        }

        var item = new FieldsItem(_rows[0].Row.Line, FieldNames.Nest(_rows), _isSure);
        _rows.Clear();
        (_isSure, _isOpen) = (false, false);
        return item;
    }

    private int TakeEntry(EntryBlock entry, PageBlock? next)
    {
        if (PageAddress.MethodAlone(entry.Term) is not null || entry.Term.Contains('/', StringComparison.Ordinal))
        {
            return 0;
        }

        if (_rows.Count > 0 && entry is { Term: "Members", Text.Length: 0 } && entry.Depth > _rows[^1].Depth)
        {
            _membersAt = entry.Depth;
            return 1;
        }

        if (IsMember(entry) || IsValue(entry))
        {
            Put("values", entry.Term);
            return 1;
        }

        var field = FieldText.Read(entry.Text, profile);
        var text = entry.Term + " " + entry.Text;
        if (field.IsWhole && TitleOfFields().IsMatch(text))
        {
            return 0;
        }

        var isPlain = !entry.IsMarked && entry.Text is not ['(' or ':' or '–' or '-' or '—', ..] && !field.IsWhole;
        if (isPlain || (!field.IsField && (!entry.IsMarked || !(entry.IsItem || IsSetApart(entry)) || IsLabel(text) || next is CodeBlock)))
        {
            if (_rows.Count > 0 && entry.IsItem && entry.Depth > _rows[^1].Depth && !IsLabel(text))
            {
                Describe(entry.Term + entry.Text);
                return 1;
            }

            return 0;
        }

        Add(entry.Line, entry.Term, field, entry.Depth);
        _isSure |= field.IsField;
        _isOpen = false;
        return 1;
    }

    /// <summary>Type and marks below a name, in one line or in several.</summary>
    private (int Count, FieldText Field) TakeLines(IReadOnlyList<PageBlock> blocks, int from)
    {
        var text = "";
        var read = FieldText.Read("", profile);
        var count = 0;
        for (var i = from; i < blocks.Count && TextOf(blocks[i]) is { } line; i++)
        {
            var more = FieldText.Read((text + " " + line).Trim(), profile);
            if (!more.IsWhole)
            {
                break;
            }

            (text, read, count) = (text + " " + line, more, count + 1);
        }

        return read.Type is null ? (0, read) : (count, read);
    }

    private void Add(int line, string name, FieldText field, int depth)
    {
        _membersAt = null;
        _rows.Add((FieldNames.RowOf(line, name, field), depth));
        (_isSure, _isOpen) = (true && (_isSure || field.IsField), true);
    }

    private void Describe(string text) => Put("description", text);

    private void Put(string column, string text)
    {
        var (row, depth) = _rows[^1];
        var cells = new Dictionary<string, string>(row.Cells) { [column] = ((row[column] ?? "") + "\n" + text).Trim() };
        _rows[^1] = (row with { Cells = cells }, depth);
    }

    /// <summary>API Blueprint has the values of an enum below that word.</summary>
    private bool IsMember(EntryBlock entry) => _membersAt is { } depth && _rows.Count > 0 && entry.Depth > depth;

    /// <summary>A bare word below a name of a plain type is one of its values.</summary>
    private bool IsValue(EntryBlock entry) =>
        entry is { Text.Length: 0, IsMarked: true, IsItem: true }
        && _rows.Count > 0
        && entry.Depth > _rows[^1].Depth
        && _rows[^1].Row["type"] is { } type
        && profile.JsonTypeOf(type) is "string" or "integer" or "number";

    /// <summary>A dash or a colon stands between a name in a line of prose and what is said of it.</summary>
    private static bool IsSetApart(EntryBlock entry) => entry.Text is ['-' or '–' or '—' or ':', ' ', ..];

    /// <summary>`State list` and `Product object` are titles.</summary>
    private static bool IsType(FieldText field) =>
        field.Type is { } type && (field.IsMandatory is not null || !Nouns.Contains(type.ToLowerInvariant()));

    private bool IsLabel(string text) => PageLabel.Of(text, profile, isProse: true) is not null;

    [GeneratedRegex(@"^\((?:object|array|string|number|boolean|enum)\b[^()]*\)(?:\s*-.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Nameless();

    // `Attributes (array)`
    [GeneratedRegex(@"^Attributes \(", RegexOptions.CultureInvariant)]
    private static partial Regex TitleOfFields();

    private static string? TextOf(PageBlock block) =>
        block switch
        {
            LineBlock line => line.Text,
            HeadingBlock { Level: >= 4 } heading => heading.Text,
            _ => null,
        };
}
