using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Linting;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Reports;
using TikiSpec.Lint;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec lint</c>: is the document sound.</summary>
internal static class LintCommand
{
    private const string Help = """
        Tells where documents are not sound. They are judged as OpenAPI (by Microsoft.OpenApi), by rules on names,
        descriptions, limits, references, examples and extension keys, and by what the client's reader stumbled over.
        'tikispec rules' lists the rules.
        Profile and levels stand in .globalconfig, as the compiler has them: 'tikispec_lint_profile = recommended',
        'dotnet_diagnostic.TIKI6009.severity = error'.

        Examples:
          tikispec lint shop.yaml
          tikispec lint spec/*.yaml --fail-on warning --format sarif --output lint.sarif
        """;

    public static Command Create(TextReader stdin)
    {
        var specs = new Argument<string[]>("SPEC") { Description = "Files, '-', or files of a commit.", Arity = ArgumentArity.OneOrMore };
        var format = DiffOptions.Choice("--format", "-f", "text", "How to tell it.", ItemFormat.Names);
        var failOn = DiffOptions.Choice("--fail-on", "-x", "error", "From where on to end with 1.", ["error", "warning", "info", "none"]);
        var level = DiffOptions.Choice("--level", "-l", "info", "The lowest level that is told.", ["error", "warning", "info"]);
        var profile = new Option<string?>("--profile", "-p")
        {
            Description =
                "Which rules: recommended or tiki; by default what tikispec_lint_profile in .globalconfig says, else recommended.",
        };
        profile.AcceptOnly("recommended", "tiki");
        var severities = new Option<string?>("--severities")
        {
            Description = "A file with levels of your own, a line each, 'rule level'; it comes before what .globalconfig says.",
        };
        var decisions = new Option<string?>("--decisions")
        {
            Description = "The file whose headings x-tiki-decision may cite; by default decisions.md beside the document.",
        };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; by default the report is printed." };
        var overlays = SpecArgument.Overlays();
        var outside = SpecArgument.AllowOutside();
        var command = new Command("lint", Help) { specs, format, output, failOn, level, profile, severities, decisions, overlays, outside };
        command.SetAction(parsed =>
            Run(
                new LintRequest
                {
                    Specs = parsed.GetRequiredValue(specs),
                    FailOn =
                        parsed.GetRequiredValue(failOn) == "none"
                            ? LintLevel.Off
                            : Enum.Parse<LintLevel>(parsed.GetRequiredValue(failOn), ignoreCase: true),
                    Level = parsed.GetRequiredValue(level) switch
                    {
                        "error" => ItemLevel.Error,
                        "warning" => ItemLevel.Warning,
                        _ => ItemLevel.Note,
                    },
                    Profile = parsed.GetValue(profile) is { } chosen ? LintConfig.ProfileOf(chosen) : null,
                    Severities = parsed.GetValue(severities),
                    Decisions = parsed.GetValue(decisions),
                },
                ItemFormat.Find(parsed.GetRequiredValue(format)),
                parsed.GetValue(output),
                new InputReader(
                    stdin,
                    parsed.GetValue(outside),
                    OverlayFiles.Among(parsed.GetValue(overlays), parsed.GetRequiredValue(specs))
                ),
                parsed.InvocationConfiguration.Output
            )
        );
        return command;
    }

    private static int Run(LintRequest request, ItemFormat format, string? output, InputReader reader, TextWriter console)
    {
        var report = LintRun.Run(request, reader);
        ReportOutput.Write(text => format.Write(report, text), output, console);
        return report.Items.Any(static item => item.Fails) ? ExitCode.Findings : ExitCode.Clean;
    }
}
