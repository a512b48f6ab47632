using TikiSpec.Emitter;
using TikiSpec.Emitter.Plan;
using TikiSpec.Emitter.Surface;
using TikiSpec.Generator.Clients;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Generator.Joining;
using TikiSpec.Generator.Output;
using TikiSpec.Generator.Specs;
using TikiSpec.Model;
using TikiSpec.Model.Reading;
using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.Generator.Tests;

/// <summary>An editor gives a run up at each key. Whatever goes over nodes, schemas, operations or files
/// looks.</summary>
public class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private static readonly SpecText Petstore = new("petstore", "petstore.yaml", TestSpecs.PetstoreText);

    private static readonly SpecDocument Document = SpecDocument.Parse(Petstore);

    private static readonly ApiSurface Surface = SpecReader.Read(Document, []).Surface!;

    private static readonly ClientRequest Request = new()
    {
        Namespace = "Shop",
        Name = "PetClient",
        IsPublic = true,
        ContainingTypes = EquatableList<string>.Empty,
        Specs = new(["petstore"]),
    };

    private static readonly Dictionary<string, Action> Parts = new()
    {
        ["a text in YAML is parsed"] = static () => SpecDocument.Parse(Petstore, Cancelled),
        ["a text in JSON is parsed"] = static () => SpecDocument.Parse(new SpecText("a", "a.json", "{\"openapi\": {}}"), Cancelled),
        ["another file is parsed"] = static () =>
            DocumentView
                .Of(
                    SpecDocument.Parse(new SpecText("a", "a.yaml", "openapi: 3.0.4\npaths: {$ref: 'b.yaml'}\n")),
                    [new SpecText("b", "b.yaml", "x: {}\n")],
                    Cancelled
                )
                .Paths.ToList(),
        ["a document is checked"] = static () => _ = DocumentView.Of(Document, [], Cancelled).Problems,
        ["schemas and operations are read"] = static () => SpecReader.Read(DocumentView.Of(Document), Cancelled),
        ["a plan is made"] = static () => EmitPlan.Create([Request], [Surface], Cancelled),
        ["a surface is written"] = static () => SurfaceText.Write(Surface, [], Cancelled),
        ["files are linked"] = static () =>
            SpecCatalog.Create([new SpecFile(Petstore, SpecMark.Own, new(["other.yaml"]), EquatableList<string>.Empty)], Cancelled),
        ["the stage that parses hands it on"] = static () =>
            SpecParsing.Parse(
                new LinkedSpec(
                    Petstore,
                    EquatableList<SpecText>.Empty,
                    EquatableList<SpecText>.Empty,
                    EquatableList<string>.Empty,
                    ProjectRules.Default
                ),
                Cancelled
            ),
        ["clients and surfaces are joined"] = static () =>
            ClientJoin.Join(([new ClientCandidate(Request, EquatableList<string>.Empty)], [Surface]), Cancelled),
    };

    public static TheoryData<string> Names => [.. Parts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_goes_over_many_things_ends_while(string name) => Assert.Throws<OperationCanceledException>(Parts[name]);

    [Fact]
    public void Each_kind_of_file_ends_while_it_is_written() =>
        Assert.All(
            EmitPlan.Create([Request], [Surface]),
            static unit =>
            {
                Assert.Throws<OperationCanceledException>(() => TikiSpec.Emitter.Emit.File(unit, Cancelled));
                Assert.Throws<OperationCanceledException>(() => EmittedFile.Emit(Assert.Single(EmitBucket.Of([unit])), Cancelled));
            }
        );

    [Fact]
    public void A_stage_that_is_given_up_does_not_begin()
    {
        var stage = Stages.Guard<int, int>(static (_, _) => throw new InvalidOperationException("It began."), static (_, _) => 1);

        Assert.Throws<OperationCanceledException>(() => stage(0, Cancelled));
    }
}
