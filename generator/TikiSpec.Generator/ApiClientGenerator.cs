using Microsoft.CodeAnalysis;
using TikiSpec.Generator.Baselines;
using TikiSpec.Generator.Clients;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Generator.Joining;
using TikiSpec.Generator.Output;
using TikiSpec.Generator.Specs;
using TikiSpec.Model;

namespace TikiSpec.Generator;

/// <summary>Fills in classes marked with <c>[ApiClient]</c> from the specs that the project lists. Only the wiring
/// stands here: see generator/README.md.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ApiClientGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpecFile> files = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(SpecSelection.Mark)
            .Where(SpecSelection.ConcernsUs)
            .WithTrackingName(StageNames.Select)
            .Stage(StageNames.Read, SpecFile.Read, SpecFile.Failed);

        IncrementalValueProvider<SpecCatalog> catalog = files.Collect().Stage(StageNames.Catalog, SpecCatalog.Create, SpecCatalog.Failed);

        IncrementalValuesProvider<ClientDeclaration> clients = context
            .SyntaxProvider.ForAttributeWithMetadataName(ClientReader.AttributeName, ClientReader.IsType, ClientReader.ReadClient)
            .WithTrackingName(StageNames.Clients);

        IncrementalValuesProvider<ClientCandidate> candidates = clients
            .Where(client => client.IsSound)
            .Select((client, _) => client.Candidate)
            .WithTrackingName(StageNames.Candidates);

        IncrementalValueProvider<EquatableList<string>> asked = candidates
            .Collect()
            .Select(ClientJoin.SpecsAskedFor)
            .WithTrackingName(StageNames.Asked);

        IncrementalValuesProvider<ParsedSpec> specs = files
            .Combine(catalog)
            .Combine(asked)
            .Stage(StageNames.Link, SpecLinking.Link, SpecLinking.Failed)
            .Where(linked => linked is not null)
            .Stage(StageNames.Parse, SpecParsing.Parse, SpecParsing.Failed);

        // One reading, two ways on: a line moved in a spec changes where its problems are, and nothing of its surface.
        IncrementalValuesProvider<ApiSurface> surfaces = specs
            .Where(spec => spec.Surface is not null)
            .Select((spec, _) => spec.Surface!)
            .WithTrackingName(StageNames.Surface);

        IncrementalValueProvider<EquatableList<BaselineFile>> baselines = context
            .AdditionalTextsProvider.Where(BaselineFile.IsOne)
            .Stage(StageNames.Baseline, BaselineFile.Read, BaselineFile.Failed)
            .Collect()
            .Select(BaselineFile.InOrder);

        IncrementalValuesProvider<ApiSurface> kept = surfaces.Combine(baselines).Stage(StageNames.Keep, NamesKept.Keep, NamesKept.Failed);

        IncrementalValueProvider<EquatableList<SpecProblem>> departures = baselines
            .Combine(surfaces.Collect())
            .Combine(catalog)
            .Combine(asked)
            .Select(BaselineInput.Create)
            .Stage(StageNames.Compare, BaselineComparison.Compare, BaselineComparison.Failed);

        IncrementalValueProvider<PolicyReading> policy = context.AnalyzerConfigOptionsProvider.Stage(
            StageNames.Policy,
            PolicyReading.Read,
            PolicyReading.Failed
        );

        IncrementalValuesProvider<ApiSurface> wanted = kept.Combine(policy.Select((reading, _) => reading.Policy))
            .Select((pair, _) => pair.Right.Apply(pair.Left))
            .WithTrackingName(StageNames.Lifecycle);

        IncrementalValueProvider<EquatableList<SpecProblem>> specProblems = specs
            .Select((spec, _) => spec.Problems)
            .Collect()
            .Select(ProblemReport.EachOnce)
            .WithTrackingName(StageNames.Report);

        IncrementalValueProvider<ClientPlan> plan = candidates
            .Collect()
            .Combine(wanted.Collect())
            .Stage(StageNames.Join, ClientJoin.Join, ClientJoin.Failed);

        IncrementalValueProvider<EquatableList<SpecProblem>> clientProblems = clients
            .Collect()
            .Combine(catalog)
            .Combine(plan)
            .Stage(StageNames.Report, ClientFindings.Collect, ClientFindings.Failed);

        IncrementalValuesProvider<EmittedFile> emitted = plan.SelectMany((plan, _) => EmitBucket.Of(plan.Units))
            .WithTrackingName(StageNames.Unit)
            .Stage(StageNames.Emit, EmittedFile.Emit, EmittedFile.Failed);

        context.RegisterSourceOutput(emitted, EmittedFile.Add);
        context.RegisterSourceOutput(specProblems, ProblemReport.Report);
        context.RegisterSourceOutput(clientProblems, ProblemReport.Report);
        context.RegisterSourceOutput(policy.Select((reading, _) => reading.Problems), ProblemReport.Report);
        context.RegisterSourceOutput(departures, ProblemReport.Report);
        context.RegisterSourceOutput(catalog.Select((catalog, _) => catalog.Problems), ProblemReport.Report);
    }
}
