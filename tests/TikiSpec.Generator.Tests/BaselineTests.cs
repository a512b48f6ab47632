using System.Globalization;
using TikiSpec.Emitter.Surface;
using TikiSpec.Model.Reading;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>A surface file that the project has committed.</summary>
public class BaselineTests
{
    private const string Client = """namespace Shop; [ApiClient("shop.v1")] public sealed partial class ShopClient;""";

    private const string Spec = """
        openapi: 3.0.4
        info: { title: Shop, version: "1" }
        paths:
          /items/{id}:
            get:
              tags: [Items]
              operationId: Items_Get
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
              responses:
                "200":
                  description: x
                  content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } }
        components:
          schemas:
            Item:
              type: object
              properties:
                name: { type: string }
                price: { type: integer, format: int64 }
        """;

    private static string Approved => SurfaceText.Write(SpecReader.Read(new SpecText("shop.v1", "shop.v1.yaml", Spec), []).Surface!);

    [Fact]
    public void The_same_surface_is_told_of_by_nobody() => Assert.Empty(Run(Approved).Lines());

    [Fact]
    public void Without_such_a_file_nothing_is_compared() =>
        Assert.Empty(GeneratorRun.Of(Client, SpecFileText.Own("shop.v1.yaml", Spec), SpecFileText.Unmarked("surface.txt", "x")).Lines());

    [Fact]
    public void Each_change_is_a_line_what_breaks_first_and_the_command_is_named()
    {
        var run = Run(Approved)
            .WithSpec(
                "shop.v1.yaml",
                static spec =>
                    spec.Replace("price: { type: integer, format: int64 }", "price: { type: number }", StringComparison.Ordinal)
                        .Replace(
                            "name: { type: string }",
                            "name: { type: string }\n        rating: { type: number }",
                            StringComparison.Ordinal
                        )
            );

        Assert.Equal(
            [
                "shop.surface.txt(1,1): warning TIKI5023: 'shop.surface.txt' differs from what is generated in 2 lines, 1 of which break "
                    + "callers. Look at them, and approve them with: tikispec surface \"shop.v1.yaml\" --output \"shop.surface.txt\"",
                "shop.surface.txt(11,1): warning TIKI5024: property Item.Price: decimal? <- \"price\" number optional (was: property "
                    + "Item.Price: long? <- \"price\" integer(int64) optional)",
                "shop.surface.txt(1,1): warning TIKI5025: property Item.Rating: decimal? <- \"rating\" number optional is new",
            ],
            run.Diagnostics.Select(DiagnosticLines.Format)
        );
    }

    [Fact]
    public void What_was_renamed_keeps_its_name_and_is_no_break()
    {
        var run = Run(Approved).WithSpec("shop.v1.yaml", Renamed);

        Assert.Contains(
            "TIKI5025 alias type Item is Product since 1 is new",
            run.Diagnostics.Select(static one => $"{one.Id} {one.GetMessage(CultureInfo.InvariantCulture)}")
        );
        Assert.DoesNotContain(run.Diagnostics, static one => one.Id == "TIKI5024");
        Assert.Contains("Shop.V1/Item.g.cs", run.Files.Keys);
        Assert.Contains("Shop.V1/Names-Before.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Without_the_file_no_name_is_kept()
    {
        var run = GeneratorRun.Of(Client, SpecFileText.Own("shop.v1.yaml", Renamed(Spec)));

        Assert.Contains("Shop.V1/Product.g.cs", run.Files.Keys);
        Assert.DoesNotContain("Shop.V1/Item.g.cs", run.Files.Keys);
    }

    [Fact]
    public void An_edit_of_code_compares_nothing_anew() =>
        Run(Approved + "type Gone: record\n").WithSource(0, static text => text + " class Other;").DidNotRun(StageNames.Compare);

    [Fact]
    public void An_empty_file_is_the_beginning_the_command_is_named() =>
        Assert.Equal(["TIKI5023", "TIKI5025"], Run("").Diagnostics.Select(static diagnostic => diagnostic.Id));

    [Fact]
    public void A_surface_that_no_client_asks_for_any_more_is_gone() =>
        Assert.Contains(
            Run(Approved + "\nsurface shop.v2 document 2 in V2\n").Diagnostics,
            static diagnostic =>
                diagnostic is { Id: "TIKI5024" } && diagnostic.GetMessage(CultureInfo.InvariantCulture) == "surface shop.v2 is gone"
        );

    [Fact]
    public void The_command_has_what_the_project_chose()
    {
        var run = GeneratorRun.Of(
            Client,
            SpecFileText.Marked("shop.v1.yaml", Spec, ("TikiSpec", "true"), ("TikiSpecOperations", "Items_*")),
            SpecFileText.Own("shop.v1.overlay.yaml", "overlay: 1.0.0\ninfo: { title: x, version: '1' }\nactions: []\n"),
            SpecFileText.Unmarked("shop.surface.txt", "")
        );

        Assert.EndsWith(
            "tikispec surface \"shop.v1.yaml\" --overlay \"shop.v1.overlay.yaml\" --operations \"Items_*\" --output \"shop.surface.txt\"",
            run.Diagnostics.Single(static diagnostic => diagnostic.Id == "TIKI5023").GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    private static string Renamed(string spec) =>
        spec.Replace("schemas/Item'", "schemas/Product'", StringComparison.Ordinal)
            .Replace("    Item:", "    Product:", StringComparison.Ordinal);

    private static GeneratorRun Run(string baseline) =>
        GeneratorRun.Of(Client, SpecFileText.Own("shop.v1.yaml", Spec), SpecFileText.Unmarked("shop.surface.txt", baseline));
}
