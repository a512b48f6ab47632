using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>The mark where a person has to look: it names the difference as the document has it.</summary>
internal static class Todo
{
    private const string Word = "TODO " + MigrationFix.Id + ": ";

    /// <summary><c>/* TODO TIKI4001: … */</c>, in front of a node.</summary>
    public static T Inline<T>(T node, string text)
        where T : SyntaxNode => node.WithLeadingTrivia(node.GetLeadingTrivia().AddRange(InlineTrivia(text)));

    public static SyntaxTriviaList InlineTrivia(string text) =>
        SyntaxFactory.TriviaList(
            SyntaxFactory.Comment("/* " + Word + text.Replace("*/", "* /").Replace('\n', ' ') + " */"),
            SyntaxFactory.Space
        );

    /// <summary>A line of its own above a statement that stays as it was.</summary>
    public static SyntaxNode Before(SyntaxNode host, SuccessorPlace place)
    {
        var text = $"move to {place.NewCall}. {place.Successor.Note}".Trim().Replace('\n', ' ');
        var leading = host.GetLeadingTrivia();
        return host.WithLeadingTrivia(leading.Add(SyntaxFactory.Comment("// " + Word + text)).Add(SyntaxFactory.ElasticLineFeed))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    public static bool IsAt(SyntaxNode host) => host.GetLeadingTrivia().ToFullString().Contains(Word);

    public static string Note(string difference, string note) => note.Length == 0 ? difference : $"{difference} {note}";
}
