using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Maps;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Specs;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec map</c>: every operation with the C# that calls it.</summary>
internal static class MapCommand
{
    private const string Help = """
        Writes every operation with its C# call. What must be given stands beside it, what comes back, and what takes the
        place of a deprecated one; the values are those of the document's examples. Put it where your assistant for
        writing code reads, and it writes calls that compile.

        Examples:
          tikispec map shop.yaml --namespace Shop
          tikispec map tiki.v1.yaml tiki.v2.yaml tiki.v2.1.yaml --namespace TikiSpec.Client --output tiki.map.md
        """;

    public static Command Create()
    {
        var specs = SpecArgument.Create();
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file to write; by default the text is printed." };
        var clientNamespace = new Option<string>("--namespace")
        {
            Description = "The namespace of the client's class; that of the prebuilt TikiSpec.Client by default.",
            DefaultValueFactory = static _ => "TikiSpec.Client",
        };
        var overlays = SpecArgument.Overlays();
        var outside = SpecArgument.AllowOutside();
        var command = new Command("map", Help) { specs, output, clientNamespace, overlays, outside };
        command.SetAction(parsed =>
        {
            var files = parsed.GetRequiredValue(specs);
            var overlaid = OverlayFiles.Among(parsed.GetValue(overlays), files.Select(static file => file.ToString()));
            var reader = new InputReader(TextReader.Null, parsed.GetValue(outside), overlaid);
            return Run(
                [.. files.Select(file => reader.Read(file.ToString()))],
                CSharpNames.Checked(parsed.GetRequiredValue(clientNamespace), "--namespace", allowDots: true),
                parsed.GetValue(output),
                parsed.InvocationConfiguration
            );
        });
        return command;
    }

    private static int Run(IReadOnlyList<SpecInput> inputs, string clientNamespace, FileInfo? output, InvocationConfiguration console)
    {
        var specs = inputs.Select(static input => input.Spec).ToList();
        SpecReport.Write(specs, console.Error);
        var exitCode = SpecReport.ExitCodeOf(specs);
        var text = ApiMap.Write(
            [.. inputs.Where(static input => input.Spec.Surface is not null).Select(static input => (input.Spec.Surface!, input.View))],
            clientNamespace
        );
        if (output is null)
        {
            console.Output.Write(text);
        }
        else if (exitCode != ExitCode.BadInput)
        {
            OutputFile.Write(output.ToString(), text);
        }

        return exitCode;
    }
}
