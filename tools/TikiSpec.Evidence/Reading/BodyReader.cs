using System.Text.RegularExpressions;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>Puts together what tables and samples tell of one body.</summary>
internal static partial class BodyReader
{
    public static PageBody? Read(
        IReadOnlyList<IReadOnlyList<ReadRow>> tables,
        IReadOnlyList<TableRows> values,
        IEnumerable<PageSample> samples,
        PageProfile profile
    )
    {
        var shape = SampleShape.Of(samples);
        var rows = new Dictionary<string, PageRow>(StringComparer.Ordinal);
        var described = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var (holder, isShown) = HolderOf(table, shape, profile);
            foreach (var row in table)
            {
                rows.TryAdd(PointerOf(row, holder, profile), RowReader.Read(row, profile));
            }

            if (isShown || (table.Count == 0 && !shape.IsEmpty))
            {
                described.Add(holder);
            }
        }

        var tabled = rows.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var table in values)
        {
            AddValues(table, rows, shape);
        }

        var pointers = shape.Pointers.Where(IsProperty).Concat(rows.Keys).Distinct().ToList();
        return pointers.Count == 0
            ? null
            : new PageBody([
                .. pointers.Select(pointer => Make(pointer, rows, shape) with { IsLeftOutOfTable = IsLeftOut(pointer, tabled, described) }),
            ]);
    }

    private static PageProperty Make(string pointer, Dictionary<string, PageRow> rows, SampleShape shape) =>
        new(
            pointer,
            rows.GetValueOrDefault(pointer),
            shape.Has(pointer) ? shape.LineOf(pointer) : null,
            shape.Has(pointer) ? shape.TypesOf(pointer) : []
        );

    private static bool IsLeftOut(string pointer, HashSet<string> tabled, HashSet<string> described) =>
        pointer.Length > 0 && !tabled.Contains(pointer) && described.Contains(pointer[..pointer.LastIndexOf('/')]);

    /// <summary>The place of the sample that has most of the names; of several the outermost, and the body itself where
    /// none has any.</summary>
    private static (string Holder, bool IsShown) HolderOf(IReadOnlyList<ReadRow> table, SampleShape shape, PageProfile profile)
    {
        var names = table.Where(row => !IsRoot(row, profile)).Select(static row => row.Name).ToList();
        var best = shape
            .Holders.Select(holder => (Holder: holder, Hits: names.Count(name => shape.Has(JsonPointer.Append(holder, name)))))
            .OrderByDescending(static pair => pair.Hits)
            .FirstOrDefault((Holder: "", Hits: 0));
        return best.Hits > 0 ? (best.Holder, true) : (table.Count == 0 ? shape.Holders.FirstOrDefault() ?? "" : "", false);
    }

    // An item of a list is no property; what it holds is.
    private static bool IsProperty(string pointer) => pointer.Length > 0 && !pointer.EndsWith("/*", StringComparison.Ordinal);

    private static string PointerOf(ReadRow row, string holder, PageProfile profile) =>
        IsRoot(row, profile) ? "" : NameOf(row).Split('.').Aggregate(holder, static (pointer, name) => Append(pointer, name));

    // `ids[]` is how forms write the list itself.
    private static string NameOf(ReadRow row) =>
        row.Name.EndsWith("[]", StringComparison.Ordinal) && row.Name.Length > 2 ? row.Name[..^2] : row.Name;

    // `items[]`, `items[n]` and `items[0]` are an item of the list.
    private static string Append(string pointer, string name) =>
        name == "[]" ? pointer + "/*"
        : Item().Match(name) is { Success: true } item ? JsonPointer.Append(pointer, name[..item.Index]) + "/*"
        : JsonPointer.Append(pointer, name);

    private static bool IsRoot(ReadRow row, PageProfile profile) => profile.RootWords.Contains(row.Name.ToLowerInvariant());

    /// <summary>The heading of a table of values is the name of the property that has them.</summary>
    private static void AddValues(TableRows table, Dictionary<string, PageRow> rows, SampleShape shape)
    {
        var name = "/" + table.Header.Replace(' ', '_');
        foreach (
            var pointer in rows
                .Keys.Concat(shape.Pointers)
                .Distinct()
                .Where(pointer => pointer.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                .ToList()
        )
        {
            rows[pointer] = table.Listed(rows.GetValueOrDefault(pointer) ?? new PageRow { Line = table.Rows[0].Line });
        }
    }

    [GeneratedRegex(@"(?<=.)\[(?:[a-z*]|\d*)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
