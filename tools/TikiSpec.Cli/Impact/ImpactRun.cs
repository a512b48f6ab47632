using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Usage;
using TikiSpec.Model;

namespace TikiSpec.Cli.Impact;

/// <summary>What a change does to projects: what the compiler says of them with the client of the revision, and where
/// they compile and behave otherwise.</summary>
/// <param name="Items">Worst first.</param>
/// <param name="IsSound">False where the projects do not compile before the change, so that not everything can be
/// told.</param>
internal sealed record ImpactRun(IReadOnlyList<ReportItem> Items, bool IsSound)
{
    /// <param name="request">The two documents.</param>
    /// <param name="projects">Each behind those that it refers to.</param>
    /// <param name="clients">Those of the projects.</param>
    /// <param name="reader">Reads documents.</param>
    public static ImpactRun Of(
        DiffRequest request,
        IReadOnlyList<ProjectCode> projects,
        IReadOnlyList<GeneratedClient> clients,
        InputReader reader
    )
    {
        var view = DiffRun.Run(request, reader);
        var name = ClientChoice.NameFor(clients, request.SpecName, view.Base.Spec.Surface, [view.Base.Name, view.Revision.Name]);
        var chosen = clients.Where(client => client.SpecName == name).ToList();
        var rules = RulesOf(projects, chosen);
        var surface = Surface(reader, request.Base, name, rules);
        var before = new ClientSwap(surface).In(projects);
        var after = new ClientSwap(Surface(reader, request.Revision, name, rules)).In(projects);
        var broken = CompilerErrors.Of(before).Select(ImpactItems.Broken).ToList();
        var cause = new ErrorCause(
            view,
            new GeneratedSymbols(chosen.Select(static client => client.Namespace).ToHashSet(StringComparer.Ordinal))
        );
        var compiled = CompilerDifference.Of(before, after).Select(one => ImpactItems.Compiler(one, cause.Of(one))).ToList();
        var judge = new UsageJudge(UsageReader.Read(before, chosen), surface, ComposedComponents.Of(DocumentView.Of(view.Base.Whole)));
        var failing = compiled.Where(static item => item.Fails).Select(LocationOf).ToHashSet();
        // Where the compiler stops, nothing runs: what would then behave otherwise is no news.
        var behaving = view
            .Shown.SelectMany(finding => ImpactItems.Behaviour(finding, judge.OnWire(finding)))
            .Where(item => !failing.Contains(LocationOf(item)));
        return new ImpactRun(
            [
                .. broken
                    .Concat(compiled)
                    .Concat(behaving)
                    .DistinctBy(static item => (item.File, item.At!.Line, item.At.Column, item.Rule, item.Text))
                    .OrderByDescending(static item => item.Level)
                    .ThenBy(static item => item.File, StringComparer.Ordinal)
                    .ThenBy(static item => item.At!.Line)
                    .ThenBy(static item => item.At!.Column)
                    .ThenBy(static item => item.Rule, StringComparer.Ordinal),
            ],
            broken.Count == 0
        );
    }

    private static (string File, int Line, string Rule) LocationOf(ReportItem item) => (item.File, item.At!.Line, item.Rule);

    /// <summary>Those of the project that generates the client. Of a client in an assembly nobody knows them: code that
    /// was written for classes compiles with records, too.</summary>
    private static ProjectRules RulesOf(IReadOnlyList<ProjectCode> projects, IReadOnlyList<GeneratedClient> clients) =>
        projects.FirstOrDefault(project => clients.Any(client => client.Assembly == project.Compilation.AssemblyName))?.Rules
        ?? ProjectRules.Default with
        {
            Records = RecordRule.All,
            Types = TypeRule.All,
        };

    private static ApiSurface Surface(InputReader reader, string document, string name, ProjectRules rules) =>
        SpecReader.Read(reader.Open(document, name).View, rules).Surface
        ?? throw new InputException($"No client can be made of '{document}', so no code can use it.");
}
