using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>Reads what a page documents. Never throws for what a page says.</summary>
public static class PageReader
{
    /// <param name="page">The page's text.</param>
    /// <param name="profile">The words of its maker; null for those that most have.</param>
    public static PageFacts Read(PageText page, PageProfile? profile = null)
    {
        profile ??= PageProfile.Default;
        if (page.Blocks() is not { } blocks)
        {
            return new PageFacts(page.Path, []) { IsTooDeep = true };
        }

        var sections = PageSections.Of(PageItems.Of(blocks, profile));
        var version = sections
            .SelectMany(static section => section.Addresses)
            .Select(static address => address.Address.Version)
            .OfType<string>()
            .GroupBy(static version => version)
            .OrderByDescending(static group => group.Count())
            .FirstOrDefault()
            ?.Key;
        var readers = sections.Select(section => new SectionReader(section, profile)).ToList();
        var operations = readers.Select(reader => reader.Read(version)).ToList();
        var values = readers.SelectMany(static reader => reader.Values).ToList();
        return new PageFacts(page.Path, [.. operations.Select(operation => WithListedValues(operation, values))]);
    }

    private static PageOperation WithListedValues(PageOperation operation, List<TableRows> values) =>
        operation with
        {
            Parameters = [.. operation.Parameters.Select(each => each with { Row = RowReader.WithListed(each.Name, each.Row, values) })],
        };
}
