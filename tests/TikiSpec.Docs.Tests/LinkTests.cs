using System.Text.RegularExpressions;
using TikiSpec.Testing;

namespace TikiSpec.Docs.Tests;

/// <summary>A link inside the repository leads somewhere, heading included.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages => [.. DocumentationPages.All.Select(static page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_somewhere(string path)
    {
        var page = DocumentationPages.All.Single(page => page.Path == path);

        Assert.DoesNotContain(Links(page), link => !Leads(page, link));
    }

    [Fact]
    public void A_link_to_a_missing_file_or_heading_is_found()
    {
        var page = MarkdownPage.Parse(
            "README.md",
            """
            [a](nowhere.md) [b](CONTRIBUTING.md#no-such-heading) [c](CONTRIBUTING.md#the-flow) [d](https://example.com/x)
            <picture><source srcset="nowhere-dark.png"><img alt="" src="docs/pictures/report-light.png"></picture>
            """
        );

        Assert.Equal(["nowhere.md", "CONTRIBUTING.md#no-such-heading", "nowhere-dark.png"], Links(page).Where(link => !Leads(page, link)));
    }

    private static IEnumerable<string> Links(MarkdownPage page) =>
        Link()
            .Matches(WithoutCode(page.Text))
            .Select(static match => match.Groups["target"].Value)
            .Where(static target =>
                !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            );

    private static string WithoutCode(string text) => CodeBlock().Replace(text, "");

    private static bool Leads(MarkdownPage page, string link)
    {
        var parts = link.Split('#', 2);
        var folder = Path.GetDirectoryName(Repository.PathOf(page.Path))!;
        var target = parts[0].Length == 0 ? Repository.PathOf(page.Path) : Path.GetFullPath(Path.Combine(folder, parts[0]));
        return parts.Length == 1 || parts[1].Length == 0
            ? File.Exists(target) || Directory.Exists(target)
            : File.Exists(target) && Anchors(File.ReadAllText(target)).Contains(parts[1]);
    }

    /// <summary>Headings as the hosting sites turn them into anchors: lower case, blanks to hyphens, other signs
    /// dropped.</summary>
    private static IEnumerable<string> Anchors(string text) =>
        Heading()
            .Matches(WithoutCode(text))
            .Select(static match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    // Pictures that are light or dark as their reader's system is can only be written in HTML.
    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)|(?:src|srcset|href)=""(?<target>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
