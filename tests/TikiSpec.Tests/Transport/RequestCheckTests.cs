using TikiSpec.Runtime;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

public sealed class RequestCheckTests
{
    public static TheoryData<string, string, Action<RequestCheck>> Faults =>
        new()
        {
            { "name", "is null and must have a value", static check => check.Required("name", null) },
            { "price", "must be greater than 0 and is 0", static check => check.AtLeast("price", 0L, 0m, isExclusive: true) },
            { "price", "must be at least 1.5 and is -1.5", static check => check.AtLeast("price", -1.5m, 1.5m) },
            { "price", "must be at most 5 and is 6", static check => check.AtMost("price", 6, 5m) },
            { "price", "must be less than 5 and is 5", static check => check.AtMost("price", 5, 5m, isExclusive: true) },
            { "rate", "must be at least 0.1 and is 0.09999999999999999", static check => check.AtLeast("rate", 0.09999999999999999, 0.1) },
            { "rate", "must be greater than 0 and is -0", static check => check.AtLeast("rate", -0.0, 0.0, isExclusive: true) },
            { "rate", "must be at most 1E+300 and is 1.1E+300", static check => check.AtMost("rate", 1.1e300, 1e300) },
            { "rate", "must be less than 1 and is 1", static check => check.AtMost("rate", 1.0, 1.0, isExclusive: true) },
            { "rate", "is NaN, and JSON has neither infinity nor NaN", static check => check.Finite("rate", double.NaN) },
            {
                "rate",
                "is -Infinity, and JSON has neither infinity nor NaN",
                static check => check.Finite("rate", double.NegativeInfinity)
            },
            { "boxes", "must be a multiple of 6 and is 9", static check => check.MultipleOf("boxes", 9, 6m) },
            { "weight", "must be a multiple of 0.1 and is 0.35", static check => check.MultipleOf("weight", 0.35, 0.1) },
            { "grade", "must match the pattern ^[A-Z]\\d{2}$", static check => check.Pattern("grade", "A1", @"^[A-Z]\d{2}$") },
            { "grade", "must match the pattern ^\\p{L}+$", static check => check.Pattern("grade", "1", @"^\p{L}+$") },
            { "name", "must have at least 1 characters and has 0", static check => check.Length("name", "", min: 1) },
            { "name", "must have at most 2 characters and has 3", static check => check.Length("name", "abc", max: 2) },
            { "data", "must have at most 2 items and has 3", static check => check.Items("data", (IReadOnlyList<int>)[1, 2, 3], max: 2) },
            { "data", "must have at least 1 items and has 0", static check => check.Items("data", (IReadOnlyList<int>)[], min: 1) },
            { "data[1]", "is null and must have a value", static check => check.Each<string>("data", ["a", null!]) },
            {
                "data['a b']",
                "is null and must have a value",
                static check => check.Each("data", new Dictionary<string, string> { ["a b"] = null! })
            },
            {
                "data[1].sku",
                "is null and must have a value",
                static check =>
                    check.Each<string>("data", ["a", "b"], static (check, item) => check.Required("sku", item == "b" ? null : item))
            },
            {
                "data.x.sku",
                "is null and must have a value",
                static check =>
                    check.Each("data", new Dictionary<string, string> { ["x"] = "" }, static (check, _) => check.Required("sku", null))
            },
            {
                "meta.deep.x",
                "is null and must have a value",
                static check => check.Object("meta", new Part { Deep = new Part { X = null } })
            },
            { "data[1].x", "is null and must have a value", static check => check.EachObject<Part>("data", [new(), new() { X = null }]) },
            { "data[1]", "is null and must have a value", static check => check.EachObject<Part>("data", [new(), null!]) },
            {
                "data.a.x",
                "is null and must have a value",
                static check => check.EachObject("data", new Dictionary<string, Part> { ["a"] = new() { X = null } })
            },
            {
                "data.a",
                "is null and must have a value",
                static check => check.EachObject("data", new Dictionary<string, Part> { ["a"] = null! })
            },
            { "body", "is null and must have a value", static check => check.Body<Part>(null) },
            { "x", "is null and must have a value", static check => check.Body(new Part { X = null }) },
            { "x", "is null and must have a value", static check => check.Inside(new Part { X = null }) },
            {
                "first",
                "is null and must have a value",
                static check =>
                {
                    check.Required("first", null);
                    check.Required("second", null);
                }
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_the_spec_does_not_allow_is_not_sent_and_the_property_is_named(
        string path,
        string expected,
        Action<RequestCheck> check
    )
    {
        var server = new StubServer();
        var request = TestApi.GetRequest();
        check(request.Check);

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => server.Caller().SendAsync(request, null, CancellationToken.None));

        Assert.StartsWith($"Items_Get was not sent: {path} {expected}. ", fault.Message, StringComparison.Ordinal);
        Assert.Equal(path, fault.ParamName);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task What_is_within_the_limits_or_left_out_is_sent()
    {
        var server = new StubServer().Json("""{"item_id":1,"sku":"x"}""");
        var request = TestApi.GetRequest();
        request.Check.Required("name", "");
        request.Check.AtLeast("price", 1, 0m, isExclusive: true);
        request.Check.AtLeast("price", null, 1m);
        request.Check.AtMost("price", 5, 5m);
        request.Check.AtLeast("rate", 0.1, 0.1);
        request.Check.AtMost("rate", null, 0.1);
        request.Check.Finite("rate", double.MaxValue);
        request.Check.MultipleOf("weight", 0.3, 0.1);
        request.Check.MultipleOf("weight", 1e300, 0.1);
        request.Check.MultipleOf("boxes", null, 6m);
        request.Check.Length("name", "👍👍", min: 2, max: 2);
        request.Check.Length("name", null, min: 2);
        request.Check.Items("data", (IReadOnlyList<int>?)null, min: 1);
        request.Check.Items("data", (IReadOnlyList<int>)[1, 2], min: 2, max: 2);
        request.Check.Each("data", (IReadOnlyList<string>?)null);
        request.Check.Object<Part>("meta", null);
        request.Check.Object("meta", new Part { Deep = new Part() });
        request.Check.EachObject("data", (IReadOnlyList<Part>?)null);
        request.Check.EachObject("data", (IReadOnlyDictionary<string, Part>?)null);
        request.Check.EachObject<Part>("data", [new Part()]);

        Assert.Equal("x", (await server.Caller().SendAsync(request, Item.ReadJson, null, CancellationToken.None)).Sku);
    }

    [Theory]
    [InlineData("A12", @"[A-Z]\d{2}")]
    [InlineData("ộ", @"^\W$")]
    [InlineData("Số", @"^\p{L}+$")]
    [InlineData("a\u00a0b", @"^a\sb$")]
    [InlineData("👍", "^.$")]
    [InlineData("anything", @"^\p{Letter}+$")]
    [InlineData("anything", "[")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")]
    [InlineData("anything", "(^){999999999}")]
    [InlineData("", "")]
    [InlineData(null, "x")]
    public async Task A_pattern_refuses_no_text_of_which_this_is_uncertain(string? text, string pattern)
    {
        var server = new StubServer().Json("{}");
        var request = TestApi.GetRequest();
        request.Check.Pattern("name", text, pattern);

        await server.Caller().SendAsync(request, null, CancellationToken.None);

        Assert.Single(server.Seen);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, false)]
    public async Task The_check_can_be_switched_off(bool client, bool? call)
    {
        var server = new StubServer().Json("{}");
        var request = TestApi.GetRequest();
        request.Check.Required("name", null);

        await server
            .Caller(options => options with { CheckRequests = client })
            .SendAsync(request, new CallOptions { CheckRequests = call }, CancellationToken.None);

        Assert.Single(server.Seen);
    }

    private sealed class Part : IRequestModel
    {
        public string? X { get; init; } = "x";

        public Part? Deep { get; init; }

        void IRequestModel.CheckRequest(RequestCheck check)
        {
            check.Required("x", X);
            check.Object("deep", Deep);
        }
    }
}
