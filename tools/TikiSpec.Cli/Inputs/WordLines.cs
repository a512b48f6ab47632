namespace TikiSpec.Cli.Inputs;

/// <summary>Small files of words: a line each, <c>#</c> begins a comment.</summary>
internal static class WordLines
{
    private static readonly char[] Blanks = [' ', '\t', '\r', ':'];

    public static IEnumerable<(int Number, string[] Words)> Of(string text) =>
        text.Split('\n')
            .Select(static (line, index) => (index + 1, line.Split('#')[0].Split(Blanks, StringSplitOptions.RemoveEmptyEntries)))
            .Where(static line => line.Item2.Length > 0);
}
