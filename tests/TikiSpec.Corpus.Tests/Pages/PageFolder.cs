using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Facts;
using TikiSpec.Evidence.Reading;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>The pages of Tiki, which are not ours to commit: the folder <c>docs</c> of the corpus.</summary>
internal static class PageFolder
{
    private static readonly string Root = Environment.GetEnvironmentVariable("TIKISPEC_CORPUS")!;

    /// <summary>The product pages.</summary>
    public static string[] Products { get; } = ["product-api-v1.md", "product-api-v2.txt"];

    public static string PathOf(string name) => Path.Combine(Root, "docs", name);

    public static PageText Text(string name) => new(name, File.ReadAllText(PathOf(name)));

    public static PageFacts Facts(string name) => PageReader.Read(Text(name));
}
