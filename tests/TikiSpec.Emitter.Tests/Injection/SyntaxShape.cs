using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Injection;

/// <summary>What is left of code when its words are taken away: the kinds of its nodes and tokens.</summary>
internal static class SyntaxShape
{
    public static string Of(SourceFile file)
    {
        var root = CSharpSyntaxTree.ParseText(file.Text, StrictCompiler.ParseOptions).GetRoot();
        var kinds = root.DescendantNodesAndTokens().Select(static part => part.Kind().ToString());
        return string.Join(' ', kinds.Append(root.ContainsDiagnostics ? "broken" : "sound"));
    }

    /// <summary>Directives are no nodes of the tree itself, so they are counted on their own.</summary>
    public static IEnumerable<string> DirectivesOf(SourceFile file) =>
        CSharpSyntaxTree
            .ParseText(file.Text, StrictCompiler.ParseOptions)
            .GetRoot()
            .DescendantNodes(descendIntoTrivia: true)
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.DirectiveTriviaSyntax>()
            .Select(static directive => directive.Kind().ToString());
}
