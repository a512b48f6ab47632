using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Testing;

namespace TikiSpec.Client.Tests.Documentation;

/// <summary>The samples of spec/tiki.map.md as one program, each a method of its own.</summary>
internal static partial class MapSamples
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("spec", "tiki.map.md")).ReplaceLineEndings("\n");

    private static readonly Lazy<Type> Program = new(Compile);

    /// <summary>By the version and the operation: <c>V2 Products_List</c>.</summary>
    public static IReadOnlyList<(string Operation, string Code)> All { get; } = [.. Read()];

    public static Task CallAsync(string operation, TikiClient client) =>
        (Task)Program.Value.GetMethod(NameOf(operation))!.Invoke(null, [client])!;

    private static IEnumerable<(string Operation, string Code)> Read()
    {
        var version = "";
        var operation = "";
        foreach (Match part in Parts().Matches(Text))
        {
            if (part.Groups["version"] is { Success: true } found)
            {
                version = found.Value;
            }
            else if (part.Groups["operation"] is { Success: true } named)
            {
                operation = $"{version} {named.Value}";
            }
            else if (version.Length > 0)
            {
                yield return (operation, part.Groups["code"].Value);
            }
        }
    }

    private static Type Compile()
    {
        var code = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\n");
        code.Append(Parts().Matches(Text).First(static part => part.Groups["code"].Success).Groups["code"].Value);
        code.Append("public static class Calls\n{\n");
        foreach (var (operation, sample) in All)
        {
            code.Append(
                CultureInfo.InvariantCulture,
                $"public static async Task {NameOf(operation)}(TikiSpec.Client.TikiClient client)\n{{\n{sample}}}\n"
            );
        }

        var compilation = CSharpCompilation.Create(
            "MapSamples",
            [CSharpSyntaxTree.ParseText(code.Append('}').ToString())],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var assembly = new MemoryStream();
        var errors = compilation
            .Emit(assembly, cancellationToken: CancellationToken.None)
            .Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
        return Assembly.Load(assembly.ToArray()).GetType("Calls")!;
    }

    private static string NameOf(string operation) => operation.Replace(' ', '_');

    [GeneratedRegex(
        "^## (?<version>\\w+): |^### (?<operation>\\w+)$|^```cs\\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Parts();
}
