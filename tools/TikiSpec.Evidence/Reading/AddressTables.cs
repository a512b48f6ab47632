using TikiSpec.Evidence.Blocks;

namespace TikiSpec.Evidence.Reading;

/// <summary>Tables that say addresses: one with the columns method and path is the address of the operation, one whose
/// rows name headings of the page gives these their addresses.</summary>
internal static class AddressTables
{
    private const int MaxRows = 4;
    private const int MaxColumns = 3;

    /// <summary>Null where it is another table.</summary>
    /// <remarks>A table of many rows is a survey of the page, and no head of a section.</remarks>
    public static IReadOnlyList<PageItem>? Read(TableBlock table, PageProfile profile)
    {
        var head = table.Rows[0].Cells;
        var method = IndexOf(head, profile.MethodWords);
        var path = IndexOf(head, profile.AddressWords);
        if (method < 0 || path < 0 || head.Count > MaxColumns || table.Rows.Count is < 2 or > MaxRows)
        {
            return null;
        }

        var items = new List<PageItem>();
        foreach (var row in table.Rows.Skip(1).Where(row => row.Cells.Count > Math.Max(method, path)))
        {
            if (PageAddress.Of(row.Cells[method] + " " + row.Cells[path]) is { Method: not null } address)
            {
                items.Add(new AddressItem(row.Line, address, IsInCode: false));
            }
        }

        return items.Count == table.Rows.Count - 1 ? items : null;
    }

    /// <summary>By the headings that the rows name: <c>add_pet | POST /pet</c>, with a section <c>add_pet</c>
    /// below.</summary>
    public static IReadOnlyDictionary<string, AddressItem> IndexOf(IReadOnlyList<PageBlock> blocks)
    {
        var headings = blocks.OfType<HeadingBlock>().Select(static heading => heading.Text).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, AddressItem>(StringComparer.Ordinal);
        foreach (var row in blocks.OfType<TableBlock>().SelectMany(static table => table.Rows))
        {
            if (
                row.Cells.FirstOrDefault(headings.Contains) is { } heading
                && row.Cells.Select(PageAddress.Of).FirstOrDefault(static address => address?.Method is not null) is { } address
            )
            {
                found.TryAdd(heading, new AddressItem(row.Line, address, IsInCode: false));
            }
        }

        return found;
    }

    private static int IndexOf(IReadOnlyList<string> head, IReadOnlyList<string> words) =>
        head.ToList().FindIndex(cell => words.Contains(cell.Trim().ToLowerInvariant()));
}
