using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Traffic;
using TikiSpec.Drift.Findings;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec traffic</c>: does what is sent and received still fit the spec.</summary>
internal static class TrafficCommand
{
    private const string Help = """
        Holds recorded calls against documents. Calls are HAR of browsers, proxies, the emulator and the client, or JSON lines of
        the same entries; what is told is undeclared operations, parameters, properties, values, statuses and formats, wrong types
        and missing properties. What is alike is told once, with how often and when it was seen and the form of a value; values are masked.
        Other hosts, preflights, static files, redirects, headers and refused requests are left alone. Where neither the documents
        nor --host name a host, it is the one that most of their calls went to, which is told.
        Ends with 0 when all fits, 1 when something does not, 2 on bad usage or input, which is also a recording
        without a call of the documents, 3 on an internal error.

        Examples:
          tikispec traffic calls.har --against spec/*.yaml
          tikispec traffic *.har --against shop.yaml --coverage
          tikispec traffic calls.jsonl --against shop.yaml --propose shop.patch
        """;

    public static Command Create(TextReader stdin)
    {
        var files = new Argument<string[]>("FILE") { Description = "HAR files, or JSON lines.", Arity = ArgumentArity.OneOrMore };
        var against = new Option<string[]>("--against", "-a")
        {
            Description = "OpenAPI documents.",
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        var host = new Option<string[]>("--host")
        {
            Description = "Hosts of the documents beside those that they name, as api.example.com.",
            AllowMultipleArgumentsPerToken = true,
        };
        var format = DiffOptions.Choice("--format", "-f", "text", "How to tell it.", ItemFormat.Names);
        var failOn = DiffOptions.Choice("--fail-on", "-x", "any", "From where on to end with 1.", ["any", "none"]);
        var suppressions = new Option<string?>("--suppressions") { Description = "The file with accepted differences." };
        var coverage = new Option<bool>("--coverage") { Description = "Tells instead what of the documents was seen." };
        var propose = new Option<string?>("--propose")
        {
            Description = "Writes a patch of the documents for what was seen, to review and apply.",
        };
        var today = new Option<string?>("--today") { Description = "The day for which entries hold, as 2026-11-21; by default today." };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; by default the report is printed." };
        var outside = SpecArgument.AllowOutside();
        var command = new Command("traffic", Help)
        {
            files,
            against,
            host,
            format,
            output,
            failOn,
            suppressions,
            coverage,
            propose,
            today,
            outside,
        };
        command.SetAction(parsed =>
        {
            var request = new TrafficRequest
            {
                Files = parsed.GetRequiredValue(files),
                Specs = parsed.GetRequiredValue(against),
                Hosts = parsed.GetValue(host) ?? [],
                Suppressions = parsed.GetValue(suppressions),
                Today = DiffOptions.Day(parsed.GetValue(today)),
                Fails = parsed.GetRequiredValue(failOn) == "any",
            };
            var result = TrafficRun.Run(request, new InputReader(stdin, parsed.GetValue(outside)));
            var console = parsed.InvocationConfiguration;
            WriteNotes(result.Notes, console.Error);
            if (parsed.GetValue(propose) is { } patch)
            {
                Propose(result, patch, console.Error);
            }

            var told = ItemFormat.Find(parsed.GetRequiredValue(format));
            ReportOutput.Write(
                text =>
                {
                    if (parsed.GetValue(coverage))
                    {
                        CoverageText.Write(result.Traffic, text);
                    }
                    else
                    {
                        told.Write(result.Report, text);
                    }
                },
                parsed.GetValue(output),
                console.Output
            );
            // Nothing was looked at: that is no success that a build may go on with.
            return result.Traffic.Calls == 0 && request.Fails ? ExitCode.BadInput
                : result.Report.Items.Any(static item => item.Fails) ? ExitCode.Findings
                : ExitCode.Clean;
        });
        return command;
    }

    private static void WriteNotes(IEnumerable<string> notes, TextWriter error)
    {
        foreach (var note in notes)
        {
            error.WriteLine("tikispec: " + PrintableText.Of(note));
        }
    }

    private static void Propose(TrafficResult result, string path, TextWriter error)
    {
        var (patch, left) = TrafficProposal.Of(
            result.Traffic,
            text => result.Specs.First(spec => spec.Document.Source.Text.Path == text.Path).File
        );
        OutputFile.Write(path, patch);
        WriteNotes(left.Select(static finding => "Nothing is proposed for: " + finding.Text), error);
    }
}
