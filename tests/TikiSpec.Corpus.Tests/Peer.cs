using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace TikiSpec.Corpus.Tests;

/// <summary>What other generators make of a document: whether it compiles, by the compiler's own errors
/// alone.</summary>
internal static class Peer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Lazy<MetadataReference[]> References = new(static () =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(static path => !Path.GetFileName(path).StartsWith("TikiSpec", StringComparison.Ordinal))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ]
    );

    /// <summary>Where Kiota's tool lies, <c>TIKISPEC_KIOTA</c>; null where it is not to be asked.</summary>
    private static string? KiotaTool => Environment.GetEnvironmentVariable("TIKISPEC_KIOTA") is { Length: > 0 } tool ? tool : null;

    public static Task<string> NSwagAsync(string path) =>
        OutcomeAsync(async () =>
        {
            var text = await File.ReadAllTextAsync(path);
            var document =
                Path.GetExtension(path) == ".json"
                    ? await OpenApiDocument.FromJsonAsync(text, path)
                    : await OpenApiYamlDocument.FromYamlAsync(text, path);
            var settings = new CSharpClientGeneratorSettings { CSharpGeneratorSettings = { Namespace = "Peer" } };
            return [new CSharpClientGenerator(document, settings).GenerateFile()];
        });

    public static Task<string> KiotaAsync(string path) =>
        KiotaTool is not { } tool
            ? Task.FromResult("not asked")
            : OutcomeAsync(async () =>
            {
                var folder = Directory.CreateTempSubdirectory("tikispec-kiota-").FullName;
                try
                {
                    await RunAsync(tool, ["generate", "-l", "CSharp", "-d", path, "-o", folder, "-c", "PeerClient", "-n", "Peer"]);
                    return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
                }
                finally
                {
                    Directory.Delete(folder, recursive: true);
                }
            });

    private static async Task<string> OutcomeAsync(Func<Task<IReadOnlyList<string>>> generate)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var files = await Task.Run(generate).WaitAsync(Patience);
            var time = watch.ElapsedMilliseconds;
            var error = files.Count == 0 ? "nothing is generated" : FirstError(files);
            return FormattableString.Invariant($"{error ?? "compiles"}, {time} ms");
        }
        catch (Exception failure)
        {
            return $"fails: {failure.GetType().Name}";
        }
    }

    private static string? FirstError(IReadOnlyList<string> files) =>
        CSharpCompilation
            .Create(
                "Peer",
                files.Select(static text => CSharpSyntaxTree.ParseText(text)),
                References.Value,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .GetDiagnostics()
            .FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ?.Id;

    private static async Task RunAsync(string tool, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(tool, [.. arguments, "--exclude-backward-compatible", "--log-level", "Critical"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["KIOTA_TUTORIAL_ENABLED"] = "false", ["KIOTA_OFFLINE_ENABLED"] = "true" },
            }
        )!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await output;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                "Kiota ends with " + process.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }
}
