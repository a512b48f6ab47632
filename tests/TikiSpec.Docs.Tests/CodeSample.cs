namespace TikiSpec.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">Of the first line of code, from 1.</param>
/// <param name="Language">The word behind the fence, <c>csharp</c> say.</param>
/// <param name="Document">The next word: the document that the sample is about; null where it is about Tiki's.</param>
internal sealed record CodeSample(string Page, int Line, string Language, string Code, string? Document = null)
{
    /// <summary>C# that declares types, which the other samples of its page may use; the rest are statements.</summary>
    public bool IsDeclaration =>
        Code.Contains("\nnamespace ", StringComparison.Ordinal) || Code.StartsWith("namespace ", StringComparison.Ordinal);

    public override string ToString() => $"{Page}({Line})";
}
