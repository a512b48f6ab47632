using TikiSpec.Drift.Suppressions;
using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Checking;
using TikiSpec.Evidence.Facts;
using TikiSpec.Evidence.Reading;

namespace TikiSpec.Evidence.Tests;

/// <summary>One small API, documented in the three forms that pages have, and its spec.</summary>
internal static class ShopFiles
{
    private static readonly DateTime Today = new(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc);

    public static string[] Pages { get; } = ["shop.md", "shop.txt", "shop.html"];

    public static string Text(string name) =>
        File.ReadAllText(Repository.PathOf("tests", "TikiSpec.Evidence.Tests", "Pages", name)).ReplaceLineEndings("\n");

    public static PageFacts Read(string name) => Read(name, Text(name));

    public static PageFacts Read(string name, string text, PageProfile? profile = null) =>
        PageReader.Read(new PageText(name, text), profile);

    public static DocumentView Spec(string? text = null) =>
        DocumentView.Of(SpecDocument.Parse(new SpecText("shop", "shop.yaml", text ?? Text("shop.yaml"))));

    public static IReadOnlyList<PageFinding> Findings(PageFacts page, string? spec = null, string suppressions = "") =>
        [.. Report(page, spec, suppressions).Open];

    public static PageReport Report(PageFacts page, string? spec, string suppressions) =>
        PageCheck.Compare(
            page,
            [Spec(spec)],
            SuppressionList.Read(
                SpecDocument.Parse(new SpecText("s", "s.yaml", suppressions)),
                static rule => PageRule.Find(rule) is not null
            ),
            Today
        );
}
