namespace TikiSpec.Docs.Tests;

/// <summary>A page of the documentation and the samples in it.</summary>
internal sealed class MarkdownPage
{
    private const string Fence = "```";

    private MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text;
        Samples = [.. FindSamples(path, text.Split('\n'))];
    }

    /// <summary>Relative to the repository, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<CodeSample> Samples { get; }

    public static MarkdownPage Read(string root, string path) =>
        Parse(System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path));

    public static MarkdownPage Parse(string path, string text) => new(path, text);

    private static IEnumerable<CodeSample> FindSamples(string path, string[] lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var words = lines[start].Trim().TrimStart('`').Split(' ');
            var end = Array.FindIndex(lines, start + 1, static line => line.Trim() == Fence);
            Assert.True(end > 0, $"{path}({start + 1}): the code block is never closed.");
            yield return new CodeSample(path, start + 2, words[0], string.Join('\n', lines[(start + 1)..end]), words.ElementAtOrDefault(1));
            start = end;
        }
    }
}
