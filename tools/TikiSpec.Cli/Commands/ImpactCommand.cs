using System.CommandLine;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Formats;
using TikiSpec.Cli.Impact;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Reports;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec impact</c>: where a change touches a user's own code.</summary>
internal static class ImpactCommand
{
    private const string Help = """
        Finds the C# code that a change touches. The projects are compiled twice, with the client of BASE and with that of
        REVISION: each new error and warning is told at its line with the change behind it, and then the places that compile
        and behave otherwise, calls, reads and initializers.

        Projects that they refer to are looked at with them; give a solution, or --project several times, for those that
        refer to them, as tests do. They must be restored. The file of BASE may have any name: the client is found by what
        is in it.
        Ends with 0 when nothing breaks, 1 when something does, 2 on bad usage or input, or when a project does not compile
        even with BASE.

        Examples:
          tikispec impact shop.yaml shop.new.yaml --project src/Orders/Orders.csproj
          tikispec impact origin/main:spec/shop.yaml spec/shop.yaml --project Shop.sln --format github
        """;

    public static Command Create(TextReader stdin)
    {
        var before = new Argument<string>("BASE") { Description = "The document before, which the projects were written against." };
        var after = new Argument<string>("REVISION") { Description = "The document after." };
        var project = new Option<string[]>("--project", "-p")
        {
            Description = "A .csproj file or a solution; may be given several times.",
            Required = true,
        };
        var spec = new Option<string?>("--spec")
        {
            Description = "The name of the document that the client is generated from, 'tiki.v2.1', where it cannot be found.",
        };
        var format = DiffOptions.Choice("--format", "-f", "text", "How to tell it.", ItemFormat.Names);
        var match = DiffOptions.Choice(
            "--match",
            null,
            "path",
            "Which operations are the same: by method and path, or by operationId.",
            ["path", "operation-id"]
        );
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; by default the report is printed." };
        var overlays = SpecArgument.Overlays();
        var outside = SpecArgument.AllowOutside();
        var command = new Command("impact", Help) { before, after, project, spec, format, match, output, overlays, outside };
        command.SetAction(parsed =>
            Run(
                new DiffRequest
                {
                    Base = parsed.GetRequiredValue(before),
                    Revision = parsed.GetRequiredValue(after),
                    FailOn = FailOn.Source,
                    Level = WireLevel.Safe,
                    Pairing = parsed.GetRequiredValue(match) == "path" ? OperationPairing.ByPath : OperationPairing.ById,
                    Today = DateTime.UtcNow.Date,
                    SpecName = parsed.GetValue(spec),
                },
                parsed.GetRequiredValue(project),
                ItemFormat.Find(parsed.GetRequiredValue(format)),
                parsed.GetValue(output),
                new InputReader(stdin, parsed.GetValue(outside), OverlayFiles.ForEach(parsed.GetValue(overlays))),
                parsed.InvocationConfiguration
            )
        );
        return command;
    }

    private static int Run(
        DiffRequest request,
        string[] paths,
        ItemFormat format,
        string? output,
        InputReader reader,
        InvocationConfiguration console
    )
    {
        using var projects = UserProjects.OpenAsync(paths).GetAwaiter().GetResult();
        var clients = ClientChoice.In(projects.Projects, paths[0], projects.Complaints);
        var run = ImpactRun.Of(request, projects.Projects, clients, reader);
        foreach (var complaint in projects.Complaints)
        {
            console.Error.WriteLine("tikispec: " + complaint);
        }

        if (!run.IsSound)
        {
            console.Error.WriteLine(
                $"tikispec: '{paths[0]}' does not compile with the client of '{request.Base}', so not everything can be told. "
                    + "Is that the document that it was written against?"
            );
        }

        var report = new ItemReport(
            $"{RepositoryPath.Of(paths[0])} against {request.Revision}",
            "impact",
            RepositoryPath.Of(paths[0]),
            run.Items,
            Rules(run)
        );
        ReportOutput.Write(text => format.Write(report, text), output, console.Output);
        return !run.IsSound ? ExitCode.BadInput
            : run.Items.Any(static item => item.Fails) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private static IReadOnlyList<ItemRule> Rules(ImpactRun run) =>
        [
            .. run
                .Items.DistinctBy(static item => item.Rule)
                .OrderBy(static item => item.Rule, StringComparer.Ordinal)
                .Select(static item => new ItemRule(item.Rule, Description(item.Rule), item.Level)),
        ];

    private static string Description(string rule) =>
        rule switch
        {
            ImpactItems.SourceRule => "A declaration of the generated client changed.",
            ImpactItems.CompilerRule => "The code does not compile with the client of the revision.",
            ImpactItems.BrokenRule => "The code does not compile with the client of the base.",
            _ => RuleRegistry.Find(rule)?.Description ?? rule,
        };
}
