using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Testing;

namespace TikiSpec.Architecture.Tests;

/// <summary>The widths that CONTRIBUTING.md promises. The formatter breaks code, but no text and no comment.</summary>
public class LineWidthTests
{
    private const int Code = 140;
    private const int Prose = 120;

    [Fact]
    public void Lines_of_code_end_at_column_140() => Nothing(Wide("*.cs", Code, static lines => [.. Enumerable.Range(0, lines.Length)]));

    [Fact]
    public void Comments_end_at_column_120() => Nothing(Wide("*.cs", Prose, Comments));

    [Fact]
    public void Prose_of_pages_ends_at_column_120() => Nothing(Wide("*.md", Prose, Paragraphs));

    [Fact]
    public void What_looks_like_a_comment_in_a_text_is_none_and_code_in_a_comment_is_code()
    {
        var code = """"
            // A comment.
            var text = """
                // no comment
                """; // behind code
            /// <remarks>Prose.
            /// <code>
            /// var sample = 1;
            /// </code></remarks>
            class C;
            """";

        Assert.Equal([0, 4], Comments(code.Split('\n')));
    }

    [Fact]
    public void A_table_and_a_sample_on_a_page_are_not_prose() =>
        Assert.Equal([0, 5], Paragraphs(["Some prose.", "| a | b |", "```sh", "run it", "```", "- more prose"]));

    /// <summary>Names every line, where an assertion on the list would cut it.</summary>
    private static void Nothing(IEnumerable<string> wide)
    {
        var told = string.Join('\n', wide);
        Assert.True(told.Length == 0, told);
    }

    private static IEnumerable<string> Wide(string pattern, int width, Func<string[], HashSet<int>> linesOf) =>
        from path in Repository.Files(pattern)
        where !IsWrittenByAProgram(Repository.NameOf(path))
        let lines = File.ReadAllLines(path)
        where lines.Any(line => line.Length > width)
        let counted = linesOf(lines)
        from line in lines.Index()
        where line.Item.Length > width && counted.Contains(line.Index)
        orderby path, line.Index
        select FormattableString.Invariant($"{Repository.NameOf(path)}:{line.Index + 1} has {line.Item.Length} columns");

    /// <summary>The lines that begin with a comment, without samples of code in one, which are as wide as
    /// code.</summary>
    private static HashSet<int> Comments(string[] lines)
    {
        var tree = CSharpSyntaxTree.ParseText(string.Join("\n", lines));
        var numbers = tree.GetRoot()
            .DescendantTrivia()
            .Where(static trivia =>
                trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
            )
            .SelectMany(trivia =>
            {
                var span = tree.GetLineSpan(trivia.Span);
                return Enumerable.Range(span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1);
            })
            .Where(number => number < lines.Length && lines[number].TrimStart().StartsWith("//", StringComparison.Ordinal))
            .Distinct()
            .Order()
            .ToList();
        return Without(
            numbers,
            number => lines[number].Contains("<code", StringComparison.Ordinal),
            number => lines[number].Contains("</code>", StringComparison.Ordinal)
        );
    }

    /// <summary>The lines of prose: no tables, no code, nothing that has no blank to break at.</summary>
    private static HashSet<int> Paragraphs(string[] lines)
    {
        var isCode = false;
        var found = new HashSet<int>();
        foreach (var (number, line) in lines.Index())
        {
            var text = line.TrimStart(' ', '-', '>');
            var isFence = text.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            if (!isCode && !isFence && !text.StartsWith('|') && text.Contains(' '))
                found.Add(number);
        }

        return found;
    }

    private static HashSet<int> Without(IEnumerable<int> numbers, Func<int, bool> begins, Func<int, bool> ends)
    {
        var isLeftOut = false;
        var found = new HashSet<int>();
        foreach (var number in numbers)
        {
            isLeftOut |= begins(number);
            if (!isLeftOut)
                found.Add(number);
            isLeftOut &= !ends(number);
        }

        return found;
    }

    // Snapshots, what `tikispec diff` says of our specs, and the table of diagnostics, whose form Roslyn prescribes.
    private static bool IsWrittenByAProgram(string name) =>
        name.Contains(".verified.", StringComparison.Ordinal)
        || name.Contains(".received.", StringComparison.Ordinal)
        || name == "spec/CHANGELOG.md"
        || name == "spec/tiki.map.md"
        || Path.GetFileName(name).StartsWith("AnalyzerReleases.", StringComparison.Ordinal);
}
