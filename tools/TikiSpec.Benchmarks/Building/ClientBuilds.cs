using System.Diagnostics;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Serialization.Json;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using TikiSpec.Generator;

namespace TikiSpec.Benchmarks.Building;

/// <summary>The clients of one document that a project could build: ours, made within the build, and the code that
/// others write once.</summary>
/// <param name="document">A path.</param>
/// <param name="folder">Where to write; it exists.</param>
internal sealed class ClientBuilds(string document, string folder)
{
    /// <summary>Reading the document, generating and compiling.</summary>
    /// <param name="records">Which objects are records: a value of <c>TikiSpecRecords</c>.</param>
    /// <param name="types">Which schemas are types: a value of <c>TikiSpecTypes</c>. Kiota writes those that are
    /// reached.</param>
    public Compiler.Result Ours(string records, string types)
    {
        var target = Folder("tikispec");
        // The client asks for the document by this name.
        var spec = Path.Combine(target, "document" + Path.GetExtension(document));
        File.Copy(document, spec, overwrite: true);
        var source = Write(target, "Client.cs", "using TikiSpec; [ApiClient(\"document\")] public sealed partial class BenchedClient;");
        var config = Write(
            target,
            "client.globalconfig",
            $"is_global = true\nbuild_property.TikiSpecRecords = {records}\nbuild_property.TikiSpecTypes = {types}\n\n"
                + $"[{spec.Replace('\\', '/')}]\nbuild_metadata.AdditionalFiles.TikiSpec = true\n"
        );
        var analyzers = new[] { "TikiSpec.Generator", "TikiSpec.Emitter", "TikiSpec.Model", "TikiSpec.OpenApi", "YamlDotNet" };
        return Compiler.Build(
            target,
            [source],
            [typeof(ApiCredential).Assembly.Location],
            [
                $"-additionalfile:\"{spec}\"",
                $"-analyzerconfig:\"{config}\"",
                .. analyzers.Select(static name =>
                    $"-analyzer:\"{Path.Combine(Path.GetDirectoryName(typeof(ApiClientGenerator).Assembly.Location)!, name + ".dll")}\""
                ),
            ]
        );
    }

    /// <summary>NSwag's code, compiled.</summary>
    public async Task<Compiler.Result> NSwagAsync()
    {
        var target = Folder("nswag");
        var text = await File.ReadAllTextAsync(document);
        var read =
            Path.GetExtension(document) == ".json"
                ? await OpenApiDocument.FromJsonAsync(text)
                : await OpenApiYamlDocument.FromYamlAsync(text);
        var settings = new CSharpClientGeneratorSettings { ClassName = "{controller}Client" };
        settings.CSharpGeneratorSettings.Namespace = "Bench";
        var source = Write(target, "Client.cs", new CSharpClientGenerator(read, settings).GenerateFile());
        return Compiler.Build(target, [source], [typeof(Newtonsoft.Json.JsonConvert).Assembly.Location]);
    }

    /// <summary>Kiota's code, compiled; null where its tool is not at hand.</summary>
    /// <param name="tool">The program <c>kiota</c>.</param>
    public async Task<Compiler.Result> KiotaAsync(string tool)
    {
        var target = Folder("kiota");
        using var process = Process.Start(
            new ProcessStartInfo(
                tool,
                ["generate", "-l", "CSharp", "-d", document, "-o", target, "-n", "Bench", "-c", "BenchClient", "--co", "--ll", "Error"]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
        var binaries = Path.GetDirectoryName(typeof(IRequestAdapter).Assembly.Location)!;
        return Compiler.Build(
            target,
            Directory.GetFiles(target, "*.cs", SearchOption.AllDirectories),
            [
                typeof(IRequestAdapter).Assembly.Location,
                typeof(JsonParseNode).Assembly.Location,
                .. Directory.GetFiles(binaries, "Microsoft.Kiota.Serialization.*.dll"),
                .. Directory.GetFiles(binaries, "Std.UriTemplate.dll"),
            ]
        );
    }

    private string Folder(string name)
    {
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
