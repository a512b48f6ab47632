using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace TikiSpec.Evidence.Blocks;

/// <summary>What samples are written in. A program calls the operation in a way of its own: what stands in braces there
/// is no JSON.</summary>
internal static partial class CodeLanguage
{
    private static readonly HashSet<string> Programs = new(StringComparer.Ordinal)
    {
        "javascript",
        "js",
        "jsx",
        "typescript",
        "ts",
        "node",
        "nodejs",
        "python",
        "py",
        "ruby",
        "rb",
        "php",
        "java",
        "kotlin",
        "go",
        "golang",
        "csharp",
        "cs",
        "c#",
        "swift",
        "rust",
        "perl",
        "elixir",
        "objectivec",
        "objc",
        "powershell",
    };

    /// <summary>The first word of what stands behind the fence, as <c>javascript--nodejs</c>.</summary>
    public static string Of(string? info) =>
        (info ?? "").Trim().TrimStart('{', '.').ToLowerInvariant().Split([' ', '-', '{', '}', ':', ','], 2)[0];

    /// <summary>By the classes that highlighters give: <c>language-python</c> of the code, <c>highlight ruby</c> of
    /// what
    /// holds it.</summary>
    public static string Of(IElement element)
    {
        var names = new[] { element, element.FirstElementChild, element.ParentElement }
            .OfType<IElement>()
            .SelectMany(static each => each.ClassList)
            .Select(static name => Prefix().Replace(name.ToLowerInvariant(), ""));
        return names.FirstOrDefault(Programs.Contains) ?? "";
    }

    [GeneratedRegex("^(?:language|lang|highlight-source|highlight)-", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    public static bool IsProgram(CodeBlock code) => Programs.Contains(code.Language) || FirstWords().IsMatch(code.Text);

    // Where nothing says what it is written in.
    [GeneratedRegex(
        @"^\s*(?:(?:const|let|var|import|from|using|use|package|require|public|function|func|def|async|await)\s+[\w{*$<""'.(]"
            + @"|require\s*\(|\$\w+\s*=|<\?php|#include)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FirstWords();
}
