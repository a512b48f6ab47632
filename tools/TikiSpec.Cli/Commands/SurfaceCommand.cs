using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Specs;
using TikiSpec.Drift.Findings;
using TikiSpec.Emitter;
using TikiSpec.Model;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec surface</c>: what a client consists of, as a text to review.</summary>
internal static class SurfaceCommand
{
    private const string Help = """
        Writes the surface of a client. It has one C# declaration or wire fact a line, in an order that depends on names
        alone. Keep it under version control, and its diff shows what a changed spec means for callers.

        Examples:
          tikispec surface shop.yaml
          tikispec surface tiki.v2.1.yaml --output tiki.v2.1.surface.txt
          tikispec surface tiki.v2.1.yaml --verify tiki.v2.1.surface.txt

        What the file at --output has by another name is kept as a line "alias …" until the document's next major version:
        a project that lists the file goes on compiling with both names. Who needs a name no longer takes its line away.
        """;

    public static Command Create()
    {
        var specs = SpecArgument.Create();
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file to write; by default the text is printed." };
        var verify = new Option<FileInfo?>("--verify")
        {
            Description = "The approved file: shows the difference, and ends with 1 where there is one.",
        };
        var operations = new Option<string?>("--operations")
        {
            Description = "Only these operations and the types that they need: operation ids, commas between, * for any text.",
        };
        var overlays = SpecArgument.Overlays();
        var outside = SpecArgument.AllowOutside();
        var command = new Command("surface", Help) { specs, output, verify, operations, overlays, outside };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is not null && result.GetValue(verify) is not null)
            {
                result.AddError("--output and --verify exclude each other.");
            }
        });
        command.SetAction(parsed =>
            Run(
                SpecFiles.Read(parsed.GetRequiredValue(specs), parsed.GetValue(overlays), parsed.GetValue(outside)),
                ChosenOperations.Parse(parsed.GetValue(operations) ?? ""),
                parsed.GetValue(output),
                parsed.GetValue(verify),
                parsed.InvocationConfiguration
            )
        );
        return command;
    }

    private static int Run(
        IReadOnlyList<ParsedSpec> specs,
        IReadOnlyList<string> operations,
        FileInfo? output,
        FileInfo? verify,
        InvocationConfiguration console
    )
    {
        SpecReport.Write(specs, console.Error);
        var surfaces = specs.Select(static spec => spec.Surface).OfType<ApiSurface>().ToList();
        var chosen = surfaces.Count == 0 ? surfaces : ChosenSurfaces.Of(surfaces, operations);
        if ((output ?? verify) is { Exists: true } approved)
        {
            chosen = SurfaceFile.WithNamesBefore(chosen, approved.ToString());
        }

        var text = string.Join('\n', chosen.Select(surface => SurfaceText.Write(surface, chosen)));
        var exitCode = SpecReport.ExitCodeOf(specs);
        if (verify is not null)
        {
            return exitCode == ExitCode.BadInput ? exitCode : Math.Max(exitCode, Verify(verify.ToString(), text, console.Output));
        }

        if (output is null)
        {
            console.Output.Write(text);
        }
        else if (exitCode != ExitCode.BadInput)
        {
            SurfaceFile.Write(output.ToString(), text);
        }

        return exitCode;
    }

    private static int Verify(string path, string text, TextWriter output)
    {
        var lines = LineDifference.Of(TextFile.Read(path), text);
        if (lines.Count == 0)
        {
            return ExitCode.Clean;
        }

        output.WriteLine("--- " + PrintableText.Of(path));
        output.WriteLine("+++ the surface as it is");
        foreach (var line in lines)
        {
            output.WriteLine(PrintableText.Of(line));
        }

        return ExitCode.Findings;
    }
}
