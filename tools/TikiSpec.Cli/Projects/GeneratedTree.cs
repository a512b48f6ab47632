using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TikiSpec.Cli.Projects;

/// <summary>Knows the files that we generate from those that others write or generate.</summary>
internal static class GeneratedTree
{
    private const string Mark = "System.CodeDom.Compiler.GeneratedCode(\"TikiSpec\"";

    public static bool Is(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        && tree.GetText().ToString().Contains(Mark, StringComparison.Ordinal);

    /// <summary>A path for a file of ours that lies nowhere.</summary>
    public static string PathOf(string hintName) => "tikispec/" + hintName;

    /// <summary>The part of a client that has its constructors.</summary>
    public static bool IsClientClass(ClassDeclarationSyntax type) =>
        type.BaseList?.Types.Any(static one => one.Type.ToString().Contains("IApiClient<", StringComparison.Ordinal)) == true;
}
