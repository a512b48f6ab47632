using TikiSpec.Emitter.Surface;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Surface;

/// <summary>Names that a committed surface has and the document no longer gives.</summary>
public sealed class SurfaceAliasesTests
{
    internal const string Spec = """
        paths:
          /items:
            get:
              operationId: Items_List
              tags: [Items]
              parameters:
                - { name: size, in: query, schema: { type: integer } }
                - { name: depot, in: query, required: true, schema: { type: string } }
                - { name: level, in: query, required: true, schema: { type: integer, format: int64 } }
              responses:
                "200":
                  description: x
                  headers: { X-Total: { schema: { type: integer } } }
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Item' } } } }
            post:
              operationId: Items_Create
              tags: [Items]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } }
              responses: { "204": { description: x } }
          /boxes/{id}:
            get:
              operationId: Boxes_Get
              tags: [Boxes]
              parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
              responses:
                "200": { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Box' } } } }
          /jobs:
            post:
              operationId: Jobs_Start
              tags: [Jobs]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Load' } } } }
              responses:
                "200": { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Load' } } } }
                "202": { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Box' } } } }
        components:
          schemas:
            Load:
              oneOf: [{ $ref: '#/components/schemas/Sack' }, { $ref: '#/components/schemas/Barrel' }, { type: string }]
              discriminator: { propertyName: kind, mapping: { sack: '#/components/schemas/Sack', barrel: '#/components/schemas/Barrel' } }
            Sack: { type: object, required: [kind], properties: { kind: { type: string }, weight: { type: integer } } }
            Barrel: { type: object, required: [kind], properties: { kind: { type: string }, volume: { type: integer } } }
            Item:
              type: object
              required: [name, color]
              properties:
                name: { type: string }
                color: { $ref: '#/components/schemas/Color' }
                part: { $ref: '#/components/schemas/Item' }
                rank: { $ref: '#/components/schemas/Rank' }
            Box: { type: object, properties: { weight: { type: integer } } }
            Color: { type: string, x-extensible-enum: [red, "navy blue"] }
            Rank: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High] }

        """;

    [Fact]
    public void What_has_its_name_still_needs_no_other() => Assert.Empty(Aliases());

    [Theory]
    [InlineData("schemas/Item'|schemas/Product'|    Item:|    Product:", "alias type Item is Product since 1")]
    [InlineData("schemas/Color'|schemas/Paint'|    Color:|    Paint:", "alias type Color is Paint since 1")]
    [InlineData("schemas/Rank'|schemas/Level'|    Rank:|    Level:", "alias type Rank is Level since 1")]
    [InlineData("schemas/Load'|schemas/Cargo'|    Load:|    Cargo:", "alias type Load is Cargo since 1")]
    [InlineData("schemas/Sack'|schemas/Pouch'|    Sack:|    Pouch:", "alias type Sack is Pouch since 1")]
    [InlineData("X-Total: {|X-Total: { x-dotnet-name: Count,", "alias property ItemListHeaders.XTotal is Count since 1")]
    [InlineData(
        "Jobs_Start|Jobs_Begin",
        "alias op Jobs.StartAsync(body, options) is Jobs.BeginAsync since 1;alias type JobStartOptions is JobBeginOptions since 1;"
            + "alias type JobStartOutcome is JobBeginOutcome since 1"
    )]
    [InlineData(
        "name: size, in: query|name: size, in: query, required: true",
        "alias op Items.ListAsync(depot, level, options, options.Size=size) is Items.ListAsync since 1;"
            + "alias option ItemListOptions.Size is size since 1"
    )]
    [InlineData("name: { type: string }|name: { type: string, x-dotnet-name: Title }", "alias property Item.Name is Title since 1")]
    [InlineData("red, \"navy blue\"|red", "alias enum Color.NavyBlue is \"navy blue\" since 1")]
    [InlineData("[1, 2], x-enum-varnames: [Low, High]|[1], x-enum-varnames: [Low]", "alias enum Rank.High is \"2\" since 1")]
    [InlineData("[Low, High]|[Low, Top]", "alias enum Rank.High is \"2\" since 1")]
    [InlineData(
        "Items_List|Items_Find",
        "alias op Items.ListAsync(depot, level, options) is Items.FindAsync since 1;alias type ItemListHeaders is ItemFindHeaders since 1;"
            + "alias type ItemListOptions is ItemFindOptions since 1"
    )]
    [InlineData("name: size|name: size, x-dotnet-name: Limit", "alias property ItemListOptions.Size is Limit since 1")]
    [InlineData(
        "Boxes_Get|Crates_Get|[Boxes]|[Crates]",
        "alias group Boxes is Crates since 1;alias type BoxGetOptions is CrateGetOptions since 1"
    )]
    [InlineData(
        "operationId: Items_Create\n      tags: [Items]|operationId: Boxes_Create\n      tags: [Boxes]",
        "alias op Items.CreateAsync(body, options) is Boxes.CreateAsync since 1;alias type ItemCreateOptions is BoxCreateOptions since 1"
    )]
    [InlineData(
        "name: depot, in: query, required: true|name: depot, in: query",
        "alias op Items.ListAsync(depot=options.Depot, level, options) is Items.ListAsync since 1"
    )]
    public void What_has_another_name_now_is_kept(string changes, string expected) =>
        Assert.Equal(expected, string.Join(';', Aliases(changes.Split('|'))));

    [Fact]
    public void Parameters_in_another_order_are_kept_in_theirs_where_their_types_differ() =>
        Assert.Equal(
            ["alias op Items.ListAsync(depot, level, options) is Items.ListAsync since 1"],
            Aliases(
                "name: depot, in: query, required: true, schema: { type: string }",
                "name: FIRST, in: query, required: true, schema: { type: integer, format: int64 }",
                "name: level, in: query, required: true, schema: { type: integer, format: int64 }",
                "name: depot, in: query, required: true, schema: { type: string }",
                "FIRST",
                "level"
            )
        );

    [Theory]
    // Two parameters of one type that change places: a call compiles with either, and nobody can tell what it means.
    [InlineData(
        "schema: { type: string } }|schema: { type: integer, format: int64 } }|name: depot|name: FIRST|name: level|name: depot|FIRST|level"
    )]
    // Another type, another result, nothing that takes the value.
    [InlineData("Items_List|Items_Find|name: depot|name: place")]
    [InlineData("name: { type: string }|name: { type: integer, x-dotnet-name: Title }")]
    // A name that something else has.
    [InlineData(
        "Items_List|Items_Create|operationId: Items_Create\n      tags: [Items]\n      requestBody"
            + "|operationId: Items_List\n      tags: [Items]\n      requestBody"
    )]
    public void What_nobody_can_lead_anywhere_stays_a_break(string changes)
    {
        var pairs = changes.Split('|');
        var before = pairs[0].StartsWith("schema", StringComparison.Ordinal) ? Replaced(Spec, pairs[..2]) : Spec;

        Assert.DoesNotContain(
            Keep(Replaced(Spec, pairs), before).Aliases,
            static alias => alias.Kind is AliasKind.Method or AliasKind.Property
        );
    }

    [Fact]
    public void A_name_leads_from_a_record_to_a_class_and_the_record_that_is_none_is_told()
    {
        var before = SurfaceText
            .Write(Read(Spec))
            .Replace("type Box: class response", "type Box: record response", StringComparison.Ordinal);
        var now = SurfaceAliases.Keep(
            Read(Replaced(Spec, "schemas/Box'", "schemas/Crate'", "    Box:", "    Crate:")),
            SurfaceBaseline.Read(before)
        );

        Assert.Equal(["alias type Box is Crate since 1"], now.Aliases.Select(AliasLine.Of));
        Assert.Equal(
            ["type Box: record response is gone"],
            SurfaceBaseline
                .Read(before)
                .ChangesOf("shop.v1", SurfaceText.Write(now))
                .Where(static change => change.IsBreaking)
                .Select(static change => change.Text)
        );
    }

    [Fact]
    public void The_next_major_version_of_the_document_drops_them()
    {
        var renamed = Replaced(Spec, "Items_List", "Items_Find");
        var kept = Keep(renamed, Spec);

        Assert.NotEmpty(Aliases("Items_List", "Items_Find"));
        Assert.Empty(SurfaceAliases.Keep(Read(renamed, "2.0"), SurfaceBaseline.Read(SurfaceText.Write(kept))).Aliases);
        Assert.Empty(SurfaceAliases.Keep(Read(renamed, "v2"), Baseline(Spec)).Aliases);
    }

    [Fact]
    public void A_line_stays_until_somebody_takes_it_away()
    {
        var renamed = Replaced(Spec, "Items_List", "Items_Find");
        var text = SurfaceText.Write(Keep(renamed, Spec));

        Assert.Equal(text, SurfaceText.Write(SurfaceAliases.Keep(Read(renamed), SurfaceBaseline.Read(text))));
        Assert.Equal(
            ["alias type ItemListHeaders is ItemFindHeaders since 1", "alias type ItemListOptions is ItemFindOptions since 1"],
            SurfaceAliases.Keep(Read(renamed), SurfaceBaseline.Read(WithoutLine(text, "alias op "))).Aliases.Select(AliasLine.Of)
        );
    }

    [Fact]
    public void A_second_change_leads_both_names_to_the_third()
    {
        string[] first =
        [
            "schemas/Item'",
            "schemas/Good'",
            "    Item:",
            "    Good:",
            "name: { type: string }",
            "name: { type: string, x-dotnet-name: Title }",
        ];
        string[] second =
        [
            "schemas/Item'",
            "schemas/Ware'",
            "    Item:",
            "    Ware:",
            "name: { type: string }",
            "name: { type: string, x-dotnet-name: Label }",
        ];
        var text = SurfaceText.Write(Keep(Replaced(Spec, first), Spec));

        Assert.Equal(
            [
                "alias property Ware.Name is Label since 1",
                "alias property Ware.Title is Label since 1",
                "alias type Good is Ware since 1",
                "alias type Item is Ware since 1",
            ],
            SurfaceAliases.Keep(Read(Replaced(Spec, second)), SurfaceBaseline.Read(text)).Aliases.Select(AliasLine.Of)
        );
    }

    [Fact]
    public void What_is_kept_is_no_break_and_is_told()
    {
        var renamed = Replaced(
            Spec,
            "schemas/Item'",
            "schemas/Product'",
            "    Item:",
            "    Product:",
            "Items_List",
            "Items_Find",
            ", \"navy blue\"",
            ""
        );
        var changes = Baseline(Spec).ChangesOf("shop.v1", SurfaceText.Write(Keep(renamed, Spec)));

        Assert.Equal([], changes.Where(static change => change.IsBreaking).Select(static change => change.Text));
        Assert.Contains(changes, static change => change.Text == "alias type Item is Product since 1 is new");
    }

    [Theory]
    [InlineData("schemas/Rank'|schemas/Level'|    Rank:|    Level:")]
    [InlineData("schemas/Load'|schemas/Cargo'|    Load:|    Cargo:")]
    [InlineData("schemas/Sack'|schemas/Pouch'|    Sack:|    Pouch:")]
    [InlineData("X-Total: {|X-Total: { x-dotnet-name: Count,")]
    [InlineData("name: size|name: size, x-dotnet-name: Limit")]
    [InlineData("name: size|name: size, x-dotnet-name: Limit|Items_List|Items_Find")]
    [InlineData("Jobs_Start|Jobs_Begin")]
    [InlineData("Boxes_Get|Crates_Get|[Boxes]|[Crates]")]
    [InlineData("Boxes_Get|Crates_Fetch|[Boxes]|[Crates]")]
    [InlineData("name: depot, in: query, required: true|name: depot, in: query")]
    // What must be sent now is refused by the server without it, whatever compiles.
    [InlineData(
        "name: size, in: query|name: size, in: query, required: true",
        "wire Items.List ?size = integer(int64) required -> Size (was: wire Items.List ?size = integer(int64) -> Size)"
    )]
    public void Whatever_is_renamed_breaks_nobody(string changes, params string[] told) =>
        Assert.Equal(
            told,
            Baseline(Spec)
                .ChangesOf("shop.v1", SurfaceText.Write(Keep(Replaced(Spec, changes.Split('|')), Spec)))
                .Where(static change => change.IsBreaking)
                .Select(static change => change.Text)
        );

    [Fact]
    public void What_travels_may_be_called_as_a_type_that_was_renamed()
    {
        var before = Replaced(Spec, "name: size", "name: Box", "name: depot", "name: Load", "weight:", "Sack:");
        var now = Replaced(
            before,
            "schemas/Box'",
            "schemas/Crate'",
            "    Box:",
            "    Crate:",
            "schemas/Load'",
            "schemas/Cargo'",
            "    Load:",
            "    Cargo:",
            "schemas/Sack'",
            "schemas/Pouch'",
            "    Sack: {",
            "    Pouch: {",
            "Items_List",
            "Items_Find"
        );

        Assert.Equal(
            [],
            Baseline(before)
                .ChangesOf("shop.v1", SurfaceText.Write(Keep(now, before)))
                .Where(static change => change.IsBreaking)
                .Select(static change => change.Text)
        );
    }

    [Fact]
    public void Beside_a_kept_name_a_break_is_one_still() =>
        Assert.Contains(
            Baseline(Spec)
                .ChangesOf(
                    "shop.v1",
                    SurfaceText.Write(
                        Keep(
                            Replaced(
                                Spec,
                                "schemas/Item'",
                                "schemas/Product'",
                                "    Item:",
                                "    Product:",
                                "weight: { type: integer }",
                                "weight: { type: string }"
                            ),
                            Spec
                        )
                    )
                ),
            static change => change.IsBreaking && change.Text.StartsWith("property Box.Weight: string", StringComparison.Ordinal)
        );

    [Fact]
    public void Without_the_file_or_the_spec_in_it_nothing_is_kept()
    {
        var surface = Read(Replaced(Spec, "Items_List", "Items_Find"));

        Assert.Same(surface, SurfaceAliases.Keep(surface, SurfaceBaseline.Read("")));
        Assert.Same(surface, SurfaceAliases.Keep(surface, SurfaceBaseline.Read("surface other document 1 in Other\nop A.B(): C\n")));
    }

    internal static ApiSurface Keep(string spec, string before) => SurfaceAliases.Keep(Read(spec), Baseline(before));

    internal static string Replaced(string text, params string[] pairs)
    {
        var plain = text.ReplaceLineEndings("\n");
        for (var index = 0; index + 1 < pairs.Length; index += 2)
        {
            Assert.Contains(pairs[index], plain, StringComparison.Ordinal);
            plain = plain.Replace(pairs[index], pairs[index + 1], StringComparison.Ordinal);
        }

        return plain;
    }

    private static IEnumerable<string> Aliases(params string[] pairs) => Keep(Replaced(Spec, pairs), Spec).Aliases.Select(AliasLine.Of);

    private static SurfaceBaseline Baseline(string spec) => SurfaceBaseline.Read(SurfaceText.Write(Read(spec)));

    private static ApiSurface Read(string spec, string version = "1") =>
        Emitted.Read(Emitted.Spec(spec)) with
        {
            DocumentVersion = version,
        };

    private static string WithoutLine(string text, string start) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(start, StringComparison.Ordinal)));
}
