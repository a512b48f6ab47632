using System.Reflection;
using TikiSpec.Emitter.Surface;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Requests of one spec, made into those of the spec that its deprecated operations lead to.</summary>
public sealed class ConversionTests
{
    private const string Old = """
        paths:
          /items:
            post:
              operationId: Items_Create
              tags: [Items]
              deprecated: true
              x-client-deprecation:
                since: 2020-01-01
                successor:
                  spec: shop.v2
                  operationId: Items_Create
                  properties: { cost: price, stock: "stocks[].amount, places" }
                note: Stock is given per place.
              requestBody:
                content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } }
              responses: { "204": { description: x } }
        components:
          schemas:
            Item:
              type: object
              required: [name]
              properties:
                name: { type: string }
                cost: { type: integer }
                stock: { type: integer }
                note: { type: string }
                level: { $ref: '#/components/schemas/Level' }
                color: { $ref: '#/components/schemas/Color' }
                colors: { type: array, items: { $ref: '#/components/schemas/Color' } }
                part: { $ref: '#/components/schemas/Part' }
                parts: { type: array, items: { type: array, items: { $ref: '#/components/schemas/Part' } } }
            Part:
              type: object
              properties: { weight: { type: integer }, kind: { type: string, deprecated: true } }
            Color: { type: string, x-extensible-enum: [red] }
            Level: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High] }
        """;

    private const string New = """
        paths:
          /items:
            post:
              operationId: Items_Create
              tags: [Items]
              requestBody:
                content: { application/json: { schema: { $ref: '#/components/schemas/Good' } } }
              responses: { "204": { description: x } }
        components:
          schemas:
            Good:
              type: object
              required: [name]
              properties:
                name: { type: string }
                price: { type: integer }
                note: { type: integer }
                level: { $ref: '#/components/schemas/Level' }
                stocks: { type: array, items: { type: object, properties: { amount: { type: integer } } } }
                color: { $ref: '#/components/schemas/Color' }
                colors: { type: array, items: { $ref: '#/components/schemas/Color' } }
                part: { $ref: '#/components/schemas/Piece' }
                parts: { type: array, items: { type: array, items: { $ref: '#/components/schemas/Piece' } } }
            Piece:
              type: object
              properties: { weight: { type: integer }, kind: { type: string } }
            Color: { type: string, x-extensible-enum: [red, blue] }
            Level: { type: integer, enum: [1, 2, 3], x-enum-varnames: [Low, High, Top] }
        """;

    private const string Use = """
        using System.Linq;
        using System.Text.Json;
        using V1 = Shop.V1;

        namespace Shop.Tests
        {
            using Shop;

            internal static class Use
            {
                public static string Moved(string json) =>
                    JsonSerializer.Serialize(JsonSerializer.Deserialize<V1.Item>(json)!.ToV2());
            }
        }
        """;

    private static readonly Lazy<MethodInfo> Moved = new(static () =>
        EmittedAssembly
            .Load(Emitted.From(Emitted.Spec(Old), Emitted.Spec(New, "shop.v2")), Use)
            .GetType("Shop.Tests.Use")!
            .GetMethod("Moved", BindingFlags.Public | BindingFlags.Static)!
    );

    [Theory]
    [InlineData("""{"name":"a"}""", """{"name":"a"}""")]
    [InlineData("""{"name":"a","cost":3}""", """{"name":"a","price":3}""")]
    [InlineData("""{"name":"a","stock":3,"note":"x"}""", """{"name":"a"}""")]
    [InlineData("""{"name":"a","color":"green","colors":["red","pink"]}""", """{"name":"a","color":"green","colors":["red","pink"]}""")]
    [InlineData("""{"name":"a","level":2}""", """{"name":"a","level":2}""")]
    [InlineData("""{"name":"a","part":{"weight":1,"kind":"k"}}""", """{"name":"a","part":{"weight":1,"kind":"k"}}""")]
    [InlineData("""{"name":"a","parts":[[{"weight":1}],[]]}""", """{"name":"a","parts":[[{"weight":1}],[]]}""")]
    [InlineData("""{"name":"a","more":{"x":1},"part":{"own":2}}""", """{"name":"a","part":{"own":2},"more":{"x":1}}""")]
    public void What_both_have_is_kept_what_the_document_maps_is_mapped_and_the_rest_is_not_there(string from, string to) =>
        Assert.Equal(to, Moved.Value.Invoke(null, [from]));

    [Fact]
    public void What_is_lost_is_named_in_the_documentation_with_the_place_that_it_belongs_to() =>
        Assert.Contains(
            """
                /// <remarks>
                /// <para>Lost: <c>Stock</c> (give it in <c>Stocks.Amount</c>), <c>Note</c>.</para>
                /// <para>Stock is given per place.</para>
                /// </remarks>
                public static global::Shop.V2.Good ToV2(this global::Shop.V1.Item request)
            """.ReplaceLineEndings("\n"),
            File(Old, New),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_surface_of_both_specs_tells_it() =>
        Assert.Equal(
            [
                "converts Item.ToV2(): V2.Good",
                "lost Item.ToV2 Note",
                "lost Item.ToV2 Stock to Stocks.Amount",
                "converts Part.ToV2(): V2.Piece",
            ],
            SurfaceText
                .Write(Emitted.Read(Emitted.Spec(Old)), [Emitted.Read(Emitted.Spec(Old)), Emitted.Read(Emitted.Spec(New, "shop.v2"))])
                .Split('\n')
                .Where(static line =>
                    line.StartsWith("converts ", StringComparison.Ordinal) || line.StartsWith("lost ", StringComparison.Ordinal)
                )
        );

    [Theory]
    [InlineData("required: [name]", "required: [name, price, stocks]")]
    [InlineData("name: { type: string }", "name: { type: integer }")]
    public void A_record_that_must_have_what_the_old_one_has_not_is_made_by_no_method(string was, string becomes) =>
        Assert.DoesNotContain(
            "this global::Shop.V1.Item",
            File(Old, New.Replace(was, becomes, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("spec: shop.v2", "spec: shop.v3")]
    [InlineData(
        "successor:\n          spec: shop.v2\n          operationId: Items_Create",
        "successor:\n          spec: shop.v2\n          operationId: Items_Other"
    )]
    [InlineData("deprecated: true", "description: x")]
    public void Specs_that_do_not_lead_to_each_other_have_none(string was, string becomes) =>
        Assert.Empty(File(Replaced(Old, was, becomes), New));

    [Fact]
    public void A_client_of_the_old_spec_alone_has_none() =>
        Assert.DoesNotContain(Emitted.From(Emitted.Spec(Old)), static file => IsConversions(file));

    private static string Replaced(string text, string was, string becomes)
    {
        var plain = text.ReplaceLineEndings("\n");
        Assert.Contains(was, plain, StringComparison.Ordinal);
        return plain.Replace(was, becomes, StringComparison.Ordinal);
    }

    private static string File(string old, string successor) =>
        Emitted.From(Emitted.Spec(old), Emitted.Spec(successor, "shop.v2")).FirstOrDefault(IsConversions)?.Text ?? "";

    private static bool IsConversions(SourceFile file) => file.HintName == "Shop/V1ToV2Extensions.g.cs";
}
