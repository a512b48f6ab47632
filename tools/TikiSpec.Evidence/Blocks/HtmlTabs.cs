using AngleSharp.Dom;

namespace TikiSpec.Evidence.Blocks;

/// <summary>What elements are for, where their names do not say it: tabs with their panels, and samples.</summary>
internal static class HtmlTabs
{
    /// <summary>A sample that no <c>pre</c> holds: its lines are elements.</summary>
    public static bool IsSample(IElement element) =>
        element.LocalName == "code"
        && element.ParentElement?.LocalName != "pre"
        && element.TextContent.AsSpan().TrimStart() is ['{' or '[', ..]
        && element.TextContent.Contains('"', StringComparison.Ordinal)
        && element.QuerySelector("ul, div, li, br") is not null;

    /// <summary>In a list of statuses <c>default</c> is the response of all others, elsewhere a name.</summary>
    public static bool IsDefaultResponse(IElement item) =>
        FirstWord(item) == "default"
        && item.ParentElement?.Children.Any(static each => FirstWord(each) is { Length: 3 } word && word.All(char.IsAsciiDigit)) == true;

    private static string FirstWord(IElement element) =>
        element.Descendants<IText>().Select(static text => text.Data.Trim()).FirstOrDefault(static text => text.Length > 0) ?? "";

    public static IElement? SelectedOf(IElement list) =>
        list.QuerySelectorAll("[role=tab]").FirstOrDefault(static tab => tab.GetAttribute("aria-selected") == "true");

    public static bool IsTab(IElement element) => element.GetAttribute("role") == "tab";

    /// <summary>The tab that shows a panel, by its id, else by its rank.</summary>
    public static IElement? TabOf(IElement panel)
    {
        if (panel.GetAttribute("aria-labelledby") is { Length: > 0 } id && panel.Owner?.GetElementById(id) is { } named)
        {
            return named;
        }

        var panels = panel.ParentElement?.Children.Where(static each => each.GetAttribute("role") == "tabpanel").ToList() ?? [];
        for (var around = panel.ParentElement; around is not null; around = around.ParentElement)
        {
            var tabs = around.QuerySelectorAll("[role=tab]").Where(tab => !panels.Exists(each => each.Contains(tab))).ToList();
            if (tabs.Count > 0)
            {
                return panels.IndexOf(panel) is var rank && panels.Count == tabs.Count ? tabs[rank]
                    : panels.Count == 1 ? tabs.Find(static tab => tab.GetAttribute("aria-selected") == "true")
                    : null;
            }
        }

        return null;
    }
}
