namespace TikiSpec.Evidence.Blocks;

/// <summary>What samples are written in. A program calls the operation in a way of its own: what stands in braces there
/// is no JSON.</summary>
internal static class CodeLanguage
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
        "graphql",
        "yaml",
        "yml",
        "xml",
        "html",
        "css",
        "mermaid",
    };

    /// <summary>The first word of what stands behind the fence, as <c>javascript--nodejs</c>.</summary>
    public static string Of(string? info) =>
        (info ?? "").Trim().TrimStart('{', '.').ToLowerInvariant().Split([' ', '-', '{', '}', ':', ','], 2)[0];

    public static bool IsProgram(CodeBlock code) => Programs.Contains(code.Language);
}
