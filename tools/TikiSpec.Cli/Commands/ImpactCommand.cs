using System.CommandLine;
using Microsoft.CodeAnalysis;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Formats;
using TikiSpec.Cli.Formats.Items;
using TikiSpec.Cli.Impact;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec impact</c>: where a change touches a user's own code.</summary>
internal static class ImpactCommand
{
    private const string Help = """
        Finds the places of a C# project that a change of a document touches: what no longer compiles first, then calls of operations
        that change on the wire. The project must be restored; it is read with Roslyn 4.14, and what that cannot parse is said.

        Examples:
          tikispec impact shop.yaml shop.new.yaml --project src/Orders/Orders.csproj
          tikispec impact origin/main:spec/shop.yaml spec/shop.yaml --project Orders.csproj --format github
        """;

    private const int ErrorsShown = 5;

    public static Command Create(TextReader stdin)
    {
        var before = new Argument<string>("BASE") { Description = "The document before, which the project was written against." };
        var after = new Argument<string>("REVISION") { Description = "The document after." };
        var project = new Option<string>("--project", "-p") { Description = "The .csproj file.", Required = true };
        var format = DiffOptions.Choice("--format", "-f", "text", "How to tell it.", ItemFormat.Names);
        var match = DiffOptions.Choice(
            "--match",
            null,
            "path",
            "Which operations are the same: by method and path, or by operationId.",
            ["path", "operation-id"]
        );
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; by default the report is printed." };
        var outside = SpecArgument.AllowOutside();
        var command = new Command("impact", Help) { before, after, project, format, match, output, outside };
        command.SetAction(parsed =>
            Run(
                new DiffRequest
                {
                    Base = parsed.GetRequiredValue(before),
                    Revision = parsed.GetRequiredValue(after),
                    Format = DiffFormat.Find("text"),
                    FailOn = FailOn.Source,
                    Level = WireLevel.Safe,
                    Pairing = parsed.GetRequiredValue(match) == "path" ? OperationPairing.ByPath : OperationPairing.ById,
                    Today = DateTime.UtcNow.Date,
                },
                parsed.GetRequiredValue(project),
                ItemFormat.Find(parsed.GetRequiredValue(format)),
                parsed.GetValue(output),
                new InputReader(stdin, parsed.GetValue(outside)),
                parsed.InvocationConfiguration
            )
        );
        return command;
    }

    private static int Run(
        DiffRequest request,
        string path,
        ItemFormat format,
        string? output,
        InputReader reader,
        InvocationConfiguration console
    )
    {
        var view = DiffRun.Run(request, reader);
        var surface =
            view.Base.Spec.Surface ?? throw new InputException($"No client can be made of '{request.Base}', so no code can name it.");
        using var project = UserProject.OpenAsync(path).GetAwaiter().GetResult();
        RefuseWithoutClient(project, path, surface.Segment);
        var code = ApiDeclarations.Of(surface);
        var sites = new CallSites(project.Compilation, ImpactTargets.Of(view, code), new GeneratedSymbols(code, surface.Segment));
        foreach (var complaint in project.Complaints.Select(static text => "tikispec: " + text).Concat(sites.Unreadable()))
        {
            console.Error.WriteLine(complaint);
        }

        var items = sites.Find();
        var rules = items
            .DistinctBy(static item => item.Rule)
            .OrderBy(static item => item.Rule, StringComparer.Ordinal)
            .Select(static item => new ItemRule(
                item.Rule,
                RuleRegistry.Find(item.Rule)?.Description ?? "A declaration of the generated client changed.",
                item.Level
            ));
        var report = new ItemReport($"{RepositoryPath.Of(path)} against {request.Revision}", "impact", items, [.. rules]);
        ReportOutput.Write(text => format.Write(report, text), output, console.Output);
        return items.Any(static item => item.Fails) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>A project that could not be loaded has no call sites either, which must not look like good news.</summary>
    private static void RefuseWithoutClient(UserProject project, string path, string segment)
    {
        if (!GeneratedSymbols.IsAnyIn(project.Compilation.GlobalNamespace, segment))
        {
            var errors = project
                .Compilation.GetDiagnostics()
                .Where(static problem => problem.Severity == DiagnosticSeverity.Error)
                .Take(ErrorsShown)
                .Select(static problem => problem.ToString());
            throw new InputException(
                string.Join(
                    '\n',
                    [
                        $"'{path}' has no generated client with the namespace '{segment}', neither itself nor in a project that it refers to. Restore and build it once; is BASE the document that it is generated from?",
                        .. project.Complaints,
                        .. errors,
                    ]
                )
            );
        }
    }
}
