using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Specs;
using TikiSpec.Emitter;
using TikiSpec.Model;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec emit</c>: the files that the generator would add to a build.</summary>
internal static class EmitCommand
{
    private const string Help = """
        Writes the C# files of a client. They are, byte for byte, what the generator adds to a build.
        (Of a document of more than 256 types the generator puts several types into a file; here each has its own.)

        The files go into folders named after their namespaces. Your project declares the class:
        public sealed partial class ShopClient;
        Files that were not generated are never overwritten. What was written stands in the folder's tikispec.files.txt: a
        file named there, and as it was written, is removed when its type is gone; no other is. Keep that file with the
        others.

        Examples:
          tikispec emit shop.yaml --output Generated
          tikispec emit tiki.v2.yaml tiki.v2.1.yaml --output Generated --namespace Shop --client TikiClient
          tikispec emit shop.yaml --output Generated --verify
          tikispec emit big.yaml --output Generated --operations "Orders_*, Products_List"
        """;

    public static Command Create()
    {
        var specs = SpecArgument.Create();
        var output = new Option<DirectoryInfo>("--output", "-o") { Description = "The folder to write into.", Required = true };
        var scope = new Option<string?>("--namespace")
        {
            Description = "The client's namespace; by default the API's name, from the first file's name.",
        };
        var client = new Option<string?>("--client") { Description = "The client's class; by default the API's name with 'Client'." };
        var verify = new Option<bool>("--verify")
        {
            Description =
                "Writes nothing: tells which files of the folder differ from what would be written, and ends with 1 where one does.",
        };
        var operations = new Option<string?>("--operations")
        {
            Description =
                "Only these operations and the types that they need: operation ids, commas between, * for any text. "
                + "Names stay as they are.",
        };
        var overlays = SpecArgument.Overlays();
        var outside = SpecArgument.AllowOutside();
        var command = new Command("emit", Help) { specs, output, scope, client, operations, verify, overlays, outside };
        command.SetAction(parsed =>
            Run(
                new EmitInput(parsed.GetRequiredValue(specs), parsed.GetValue(overlays), parsed.GetValue(outside)),
                parsed.GetRequiredValue(output),
                parsed.GetValue(scope),
                parsed.GetValue(client),
                ChosenOperations.Parse(parsed.GetValue(operations) ?? ""),
                parsed.GetValue(verify),
                parsed.InvocationConfiguration
            )
        );
        return command;
    }

    private static int Run(
        EmitInput input,
        DirectoryInfo output,
        string? scope,
        string? client,
        IReadOnlyList<string> operations,
        bool verify,
        InvocationConfiguration console
    )
    {
        if (File.Exists(output.ToString()))
        {
            throw new InputException($"'{output}' is a file. Give --output a folder.");
        }

        var specs = SpecFiles.Read(input.Files, input.Overlays, input.AllowsOutside);
        SpecReport.Write(specs, console.Error);
        var surfaces = specs.Select(static spec => spec.Surface).OfType<ApiSurface>().ToList();
        if (surfaces.Count < specs.Count)
        {
            return ExitCode.BadInput;
        }

        surfaces = ChosenSurfaces.Of(surfaces, operations);
        var request = Request(surfaces, scope, client);
        RefuseSharedNames(request, surfaces);
        var emitted = EmitPlan.Create([request], surfaces).Select(Emit.File).ToList();
        var folder = new GeneratedFolder(output);
        var typeFolders = surfaces.Select(surface => TypesFolder(request, surface)).ToList();
        if (verify)
        {
            return Math.Max(SpecReport.ExitCodeOf(specs), Verify(folder, emitted, typeFolders, console.Output));
        }

        var removed = folder.Write(emitted, typeFolders);
        console.Output.WriteLine($"{emitted.Count} files written to {output}{(removed == 0 ? "" : $", {removed} removed")}.");
        return SpecReport.ExitCodeOf(specs);
    }

    private static int Verify(GeneratedFolder folder, IReadOnlyList<SourceFile> files, IReadOnlyList<string> typeFolders, TextWriter output)
    {
        var differences = folder.Compare(files, typeFolders).ToList();
        differences.ForEach(output.WriteLine);
        return differences.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static ClientRequest Request(List<ApiSurface> surfaces, string? scope, string? client) =>
        new()
        {
            Namespace = CSharpNames.Checked(scope ?? surfaces[0].ApiName, "--namespace", allowDots: true),
            Name = CSharpNames.Checked(client ?? surfaces[0].ApiName + "Client", "--client", allowDots: false),
            IsPublic = true,
            ContainingTypes = EquatableList<string>.Empty,
            Specs = surfaces.Select(static surface => surface.Name).ToEquatableList(),
        };

    /// <summary>What the generator refuses with TIKI5011 and TIKI5013: code in which two things have one
    /// name.</summary>
    private static void RefuseSharedNames(ClientRequest request, List<ApiSurface> surfaces)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var surface in surfaces)
        {
            if (!taken.TryAdd(surface.Segment, surface.Name))
            {
                throw new InputException(
                    $"The types of '{surface.Name}' would lie in the namespace of those of '{taken[surface.Segment]}'. "
                        + "Give each a call of its own, with another --namespace."
                );
            }

            if (surface.Segment == request.Name || (surface.Version is null && surface.Groups.Any(group => group.Name == request.Name)))
            {
                throw new InputException(
                    $"'{request.Name}' is the name of {(surface.Segment == request.Name ? "a namespace" : "a property")} of "
                        + $"'{surface.Name}'. Give --client another one, '{request.Name}Client' for example."
                );
            }
        }
    }

    private static string TypesFolder(ClientRequest request, ApiSurface surface) =>
        request.Namespace.Length == 0 ? surface.Segment : $"{request.Namespace}.{surface.Segment}";
}

/// <summary>What is read for <c>emit</c>.</summary>
internal sealed record EmitInput(FileInfo[] Files, string[]? Overlays, bool AllowsOutside);
