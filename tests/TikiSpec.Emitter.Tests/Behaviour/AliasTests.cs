using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Emitter.Tests.Surface;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Code that is written with the names of before, on a client that has others.</summary>
public sealed class AliasTests
{
    private const string Calls = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Shop.V1;

        namespace Shop.Tests
        {
            internal static class Use
            {
                public static async Task<IReadOnlyList<Item>> ListAsync(ShopClient shop)
                {
                    var options = new ItemListOptions { Size = 3 };
                    var items = new List<Item>();
                    foreach (Item item in await shop.V1.Items.ListAsync("north", 2, options with { Size = 4 }))
                    {
                        items.Add(item);
                    }

                    await shop.V1.Items.ListAsync(depot: "north", level: 2, options: new() { Size = 3 });
                    await shop.V1.Items.WithResponse.ListAsync("north", 2);
                    return items;
                }

                public static async Task CreateAsync(IItemsEndpoints items) => await items.CreateAsync(NewItem());

                public static async Task<long?> WeightAsync(ShopClient shop)
                {
                    Box box = await shop.V1.Boxes.GetAsync(7);
                    Box? other = (await shop.V1.Boxes.WithResponse.GetAsync(id: 7)).Value;
                    return box.Weight ?? other?.Weight;
                }

                public static Item NewItem() =>
                    new() { Name = "a", Color = Color.NavyBlue, Rank = Rank.High, Part = new Item { Name = "b", Color = "red" } };

                public static async Task<object> StartAsync(ShopClient shop)
                {
                    Load load = new Sack { Weight = 3 };
                    JobStartOutcome outcome = await shop.V1.Jobs.StartAsync(load);
                    if (outcome is JobStartOutcome.Ok { Value: var made } && made.TryGetValue(out Sack? sack))
                    {
                        return sack;
                    }

                    return outcome.Match<object>(ok => ok.Match<object>(b => b, s => s, t => t, unknown => unknown), box => box);
                }

                public static async Task<long?> TotalAsync(IItemsEndpoints items)
                {
                    ItemListHeaders headers = (await items.WithResponse.ListAsync("north", 2)).DeclaredHeaders;
                    return headers.XTotal;
                }

                public static async Task<Box> BoxAsync(ShopClient shop)
                {
                    BoxesEndpoints boxes = shop.V1.Boxes;
                    IBoxesEndpoints same = boxes;
                    IBoxesEndpointsWithResponse whole = same.WithResponse;
                    return (await whole.GetAsync(3)).Value ?? await same.GetAsync(4);
                }

                public static int Number(Item item)
                {
                    Rank given = item.Rank ?? Rank.Low;
                    Rank? same = item.Rank;
                    return item.Rank switch
                    {
                        Rank.High => (int)given,
                        _ when same == Rank.Low || given != Rank.Low => 2,
                        _ => 0,
                    };
                }

                public static string Text() => JsonSerializer.Serialize(NewItem());

                public static string Named(Color color) =>
                    color.Value switch
                    {
                        Color.Values.NavyBlue => "dark",
                        _ => "other",
                    };
            }
        }
        """;

    [Theory]
    [InlineData("schemas/Item'|schemas/Product'|    Item:|    Product:")]
    [InlineData("schemas/Color'|schemas/Paint'|    Color:|    Paint:")]
    [InlineData("schemas/Box'|schemas/Crate'|    Box:|    Crate:")]
    [InlineData("schemas/Rank'|schemas/Level'|    Rank:|    Level:")]
    [InlineData("schemas/Load'|schemas/Cargo'|    Load:|    Cargo:")]
    [InlineData("schemas/Sack'|schemas/Pouch'|    Sack:|    Pouch:")]
    [InlineData("schemas/Load'|schemas/Cargo'|    Load:|    Cargo:|schemas/Sack'|schemas/Pouch'|    Sack:|    Pouch:")]
    [InlineData("Jobs_Start|Jobs_Begin")]
    [InlineData("X-Total: {|X-Total: { x-dotnet-name: Count,")]
    [InlineData("name: size, in: query|name: size, in: query, required: true")]
    [InlineData("name: size, in: query|name: size, in: query, required: true|Items_List|Items_Find")]
    [InlineData("operationId: Items_Create\n      tags: [Items]|operationId: Boxes_Create\n      tags: [Boxes]")]
    [InlineData("name: { type: string }|name: { type: string, x-dotnet-name: Title }")]
    [InlineData("Box: { type: object, properties: { weight: {|Box: { type: object, properties: { weight: { x-dotnet-name: Heaviness,")]
    [InlineData("red, \"navy blue\"|red")]
    [InlineData("schemas/Color'|schemas/Paint'|    Color:|    Paint:|red, \"navy blue\"|red")]
    [InlineData("[Low, High]|[Low, Top]")]
    [InlineData("Items_List|Items_Find")]
    [InlineData("name: size|name: size, x-dotnet-name: Limit")]
    [InlineData("Boxes_Get|Crates_Get|[Boxes]|[Crates]")]
    [InlineData("operationId: Boxes_Get\n      tags: [Boxes]|operationId: Items_Weigh\n      tags: [Items]")]
    [InlineData("name: depot, in: query, required: true|name: depot, in: query")]
    [InlineData(
        "Items_List|Items_Find|schemas/Item'|schemas/Product'|    Item:|    Product:|[Low, High]|[Low, Top]|red, \"navy blue\"|red"
    )]
    public void It_compiles_and_is_told_the_new_name(string changes)
    {
        var pairs = changes.Split('|');
        var files = Files(pairs);
        var told = StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass, Calls)).ToList();

        Assert.NotEmpty(told);
        Assert.Equal([], told.Where(static line => !line.StartsWith("TIKI903", StringComparison.Ordinal)));
        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    [Fact]
    public void What_it_makes_travels_as_before() =>
        Assert.Equal(
            """{"name":"a","color":"navy blue","part":{"name":"b","color":"red"},"rank":2}""",
            EmittedAssembly
                .Load(
                    Files(
                        "schemas/Item'",
                        "schemas/Product'",
                        "    Item:",
                        "    Product:",
                        "[Low, High]",
                        "[Low, Top]",
                        "red, \"navy blue\"",
                        "red"
                    ),
                    "#pragma warning disable TIKI9031, TIKI9032, TIKI9033, TIKI9034 // The names of before are what is tried.\n" + Calls
                )
                .GetType("Shop.Tests.Use")!
                .GetMethod("Text")!
                .Invoke(null, [])
        );

    [Fact]
    public void Parameters_of_before_reach_the_places_of_now()
    {
        var text = Text(
            "name: depot, in: query, required: true, schema: { type: string }",
            "name: FIRST, in: query, required: true, schema: { type: integer, format: int64 }",
            "name: level, in: query, required: true, schema: { type: integer, format: int64 }",
            "name: depot, in: query, required: true, schema: { type: string }",
            "FIRST",
            "level"
        );

        Assert.Contains("ListAsync(string depotBefore, long levelBefore, ", text, StringComparison.Ordinal);
        Assert.Contains("ListAsync(depot: depotBefore, level: levelBefore, options: options, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_become_optional_is_an_option() =>
        Assert.Contains(
            "options: (options ?? new()) with { Depot = depot })",
            Text("name: depot, in: query, required: true", "name: depot, in: query"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("name: depot, in: query, required: true", "name: depot, in: query", "record")]
    [InlineData("name: size, in: query", "name: size, in: query, required: true", "record")]
    [InlineData("name: { type: string }", "name: { type: string, x-dotnet-name: Title }", "class")]
    public void Options_that_a_form_of_before_copies_are_a_record_whatever_the_rule(string before, string now, string kind)
    {
        var files = FilesOf("x-client-records: none\n", before, now);

        Assert.Contains(files, file => file.Text.Contains($"sealed partial {kind} ItemListOptions\n", StringComparison.Ordinal));
        Assert.Empty(StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass)));
    }

    [Fact]
    public void What_must_be_given_now_is_taken_out_of_the_options_and_asked_for_where_it_is_not_there()
    {
        var text = Text("name: size, in: query", "name: size, in: query, required: true");

        Assert.Contains(
            "size: options?.Size ?? throw new global::System.ArgumentException("
                + "\"Size must be given: it is the parameter size now.\", nameof(options))",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Obsolete(\"Takes other parameters now: size, depot, level, options. The old form goes with the next major version.\"",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Obsolete(\"Must be given now: as the parameter size. ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_went_to_another_group_is_had_by_the_interface_too_and_by_who_implements_it()
    {
        var text = Text("operationId: Items_Create\n      tags: [Items]", "operationId: Boxes_Create\n      tags: [Boxes]");

        Assert.Contains("new global::Shop.V1.BoxesEndpoints(_api).CreateAsync(body: body, ", text, StringComparison.Ordinal);
        Assert.Contains("NotSupportedException(\"Boxes.CreateAsync has taken its place.\")", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_before_is_hidden_and_names_that_of_now()
    {
        var text = Text("name: { type: string }", "name: { type: string, x-dotnet-name: Title }");

        Assert.Contains(
            "Obsolete(\"Renamed: use Title. The old name goes with the next major version.\", DiagnosticId = \"TIKI9032\", ",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                public string Name { get => Title; init => Title = value; }
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_is_emitted_where_nothing_was_renamed() => Assert.DoesNotContain(Files(), static file => IsOfNames(file));

    private static string Text(params string[] pairs) => Files(pairs).Single(IsOfNames).Text;

    /// <summary>With records, which callers copy.</summary>
    private static IReadOnlyList<SourceFile> Files(params string[] pairs) => FilesOf("x-client-records: all\n", pairs);

    private static IReadOnlyList<SourceFile> FilesOf(string keys, params string[] pairs) =>
        Emitted.FromSurfaces([
            SurfaceAliasesTests.Keep(keys + SurfaceAliasesTests.Replaced(SurfaceAliasesTests.Spec, pairs), SurfaceAliasesTests.Spec),
        ]);

    private static bool IsOfNames(SourceFile file) => file.HintName == "Shop.V1/Names-Before.g.cs";
}
