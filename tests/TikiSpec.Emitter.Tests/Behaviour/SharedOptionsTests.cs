using System.Reflection;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Options that many operations have alike stand once, in a class that theirs derive from; to callers and to
/// the server nothing differs.</summary>
public sealed class SharedOptionsTests
{
    private const int Enough = 51;
    private const int TooFew = 50;

    private const string Fields = "{name: fields, in: query, schema: {type: string}}";
    private const string WiderLimit = "{name: limit, in: query, schema: {type: integer, minimum: 0}}";
    private const string Shared = Fields + ", {name: limit, in: query, schema: {type: integer, minimum: 1}}";
    private static readonly EquatableList<string> NoParameters = EquatableList<string>.Empty;

    private const string Done = "responses: {'204': {description: ok}}}}";

    private const string OneMore =
        "/more: {get: {operationId: Shop_OneMore, parameters: [{name: own, in: query, schema: {type: boolean}}, "
        + Shared
        + ", {name: X-Trace, in: header, schema: {type: string}}], "
        + Done;

    [Fact]
    public void What_many_operations_share_is_declared_once()
    {
        var types = Types(Document(Enough, Shared));

        Assert.Equal(["Fields", "Limit"], Own(types["SharedOptions"]));
        Assert.Equal("SharedOptions", types["ShopGet7Options"].BaseType!.Name);
        Assert.Empty(Own(types["ShopGet7Options"]));
        Assert.Equal(["Fields", "Limit"], All(types["ShopGet7Options"]));
    }

    [Fact]
    public void What_few_operations_share_is_declared_by_each() =>
        Assert.DoesNotContain("SharedOptions", Types(Document(TooFew, Shared)).Keys);

    [Fact]
    public async Task What_is_shared_is_sent_with_what_is_not()
    {
        var (_, sent) = await WireRun.Of(
            Document(Enough, Shared, OneMore),
            """
            await client.V1.Shop.OneMoreAsync(new ShopOneMoreOptions { Fields = "a b", Limit = 3, Own = true, XTrace = "t" });
            await client.V1.Shop.OneMoreAsync(new ShopOneMoreOptions { Limit = 4 });
            await client.V1.Shop.OneMoreAsync();
            return "";
            """
        );

        Assert.Equal(
            ["https://shop.test/more?fields=a%20b&limit=3&own=true", "https://shop.test/more?limit=4", "https://shop.test/more"],
            sent.Select(static one => one.Address)
        );
        Assert.Equal("t", sent[0].Header("X-Trace"));
    }

    [Fact]
    public async Task Limits_of_what_is_shared_hold()
    {
        var (result, sent) = await WireRun.Of(
            Document(Enough, Shared),
            """
            try { await client.V1.Shop.Get1Async(new ShopGet1Options { Limit = 0 }); return "sent"; }
            catch (ArgumentException problem) { return problem.Message; }
            """
        );

        Assert.Contains("limit", result, StringComparison.Ordinal);
        Assert.Empty(sent);
    }

    [Fact]
    public void A_parameter_that_differs_in_one_operation_is_that_operations_own()
    {
        var types = Types(
            Document(Enough, Shared, "/more: {get: {operationId: Shop_OneMore, parameters: [" + Fields + ", " + WiderLimit + "], " + Done)
        );

        Assert.Equal(["Fields", "Limit"], Own(types["ShopOneMoreOptions"]));
        Assert.Equal(typeof(object), types["ShopOneMoreOptions"].BaseType);
        Assert.Equal("SharedOptions", types["ShopGet1Options"].BaseType!.Name);
    }

    [Fact]
    public void What_more_operations_have_is_left_to_each_where_sharing_less_saves_more()
    {
        var twice = string.Join(
            "\n  ",
            Enumerable.Range(0, 20).Select(index => $"/b{index}: {{get: {{operationId: Shop_B{index}, parameters: [{Fields}], {Done}")
        );
        var types = Types(Document(Enough, Shared, twice));

        Assert.Equal(["Fields", "Limit"], Own(types["SharedOptions"]));
        Assert.Equal(["Fields"], Own(types["ShopB3Options"]));
    }

    [Fact]
    public void A_schema_of_the_name_has_it()
    {
        var types = Types(
            Document(Enough, Shared, "", "components: {schemas: {SharedOptions: {type: object, properties: {a: {type: string}}}}}")
        );

        Assert.Equal(["A", "AdditionalProperties"], All(types["SharedOptions"]));
        Assert.Equal("SharedOptions2", types["ShopGet1Options"].BaseType!.Name);
    }

    [Fact]
    public void Options_that_are_records_have_all_themselves()
    {
        var types = Types(Document(Enough, Shared), RecordRule.All);

        Assert.DoesNotContain("SharedOptions", types.Keys);
        Assert.Equal(["Fields", "Limit"], All(types["ShopGet7Options"]));
    }

    [Fact]
    public void A_shared_option_keeps_its_name_of_before()
    {
        var types = Types(
            Document(Enough, Shared),
            new AliasModel(AliasKind.Property, "ShopGet1Options", "Size", "Limit", NoParameters, 1)
        );

        Assert.Equal(["Fields", "Limit", "Size"], All(types["ShopGet1Options"]));
        Assert.Equal("SharedOptions", types["ShopGet1Options"].BaseType!.Name);
    }

    [Fact]
    public void Options_that_callers_of_before_copy_have_all_themselves()
    {
        var types = Types(
            Document(
                Enough,
                Shared,
                OneMore.Replace(
                    "query, schema: {type: boolean}",
                    "query, required: true, schema: {type: boolean}",
                    StringComparison.Ordinal
                )
            ),
            new AliasModel(AliasKind.Option, "ShopOneMoreOptions", "Own", "own", NoParameters, 1)
        );

        Assert.Equal(["Fields", "Limit", "Own", "XTrace"], Own(types["ShopOneMoreOptions"]));
        Assert.Equal("SharedOptions", types["ShopGet1Options"].BaseType!.Name);
    }

    [Fact]
    public void A_shared_option_that_is_deprecated_says_so_where_it_is_used()
    {
        var types = Types(Document(Enough, Shared.Replace("in: query", "in: query, deprecated: true", StringComparison.Ordinal)));

        Assert.NotNull(types["ShopGet7Options"].GetProperty("Limit")!.GetCustomAttribute<ObsoleteAttribute>());
    }

    private static string Document(int count, string parameters, string more = "", string components = "") =>
        "paths:\n  "
        + string.Join(
            "\n  ",
            Enumerable
                .Range(0, count)
                .Select(index => $"/a{index}: {{get: {{operationId: Shop_Get{index}, parameters: [{parameters}], {Done}")
        )
        + $"\n  {more}\n{components}\n";

    private static Dictionary<string, Type> Types(string document, RecordRule records = RecordRule.Requests) =>
        Types(Emitted.Read(Emitted.Spec(document), ProjectRules.Default with { Records = records, Types = TypeRule.All }));

    private static Dictionary<string, Type> Types(string document, AliasModel kept) =>
        Types(Emitted.Read(Emitted.Spec(document)) with { Aliases = new([kept]) });

    private static Dictionary<string, Type> Types(ApiSurface surface) =>
        EmittedAssembly
            .Load(Emitted.FromSurfaces([surface]))
            .GetTypes()
            .Where(static type => type.Namespace == "Shop.V1" && !type.IsNested)
            .ToDictionary(static type => type.Name);

    private static IEnumerable<string> Own(Type type) =>
        type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance)
            .Select(static one => one.Name)
            .Where(static name => name != "EqualityContract")
            .Order();

    private static IEnumerable<string> All(Type type) => type.GetProperties().Select(static one => one.Name).Order();
}
