namespace TikiSpec.Model.Tests.Oracle;

/// <summary>What we read is what Microsoft.OpenApi reads: two readers that know nothing of each other.</summary>
public sealed class OracleTests
{
    public static TheoryData<string> All => [.. DocumentsAtHand.Paths];

    [Theory]
    [MemberData(nameof(All))]
    public void Both_find_the_same_operations_parameters_bodies_and_responses(string path) =>
        Assert.Empty(OracleComparison.Of(path).Operations());

    [Theory]
    [MemberData(nameof(All))]
    public void Both_find_the_same_properties_required_flags_and_types(string path) => Assert.Empty(OracleComparison.Of(path).Properties());

    [Theory]
    [InlineData("required: [id]", "required: []", "ours alone: Item id False string;theirs alone: Item id True string")]
    [InlineData("id: {type: string}", "id: {type: string}, n: {type: number}", "ours alone: Item n False number")]
    [InlineData(
        "get: {",
        "put: {",
        "ours alone: PUT /a;ours alone: PUT /a response 204;theirs alone: GET /a;theirs alone: GET /a response 204"
    )]
    public void A_difference_is_told_fact_by_fact(string from, string to, string told)
    {
        const string Theirs =
            "openapi: 3.0.4\ninfo: {title: x, version: '1'}\npaths: {/a: {get: {operationId: A_Get, tags: [A], responses: {'204': "
            + "{description: x}}}}}\ncomponents: {schemas: {Item: {type: object, required: [id], properties: {id: {type: string}}}}}\n";
        var ours = new SpecText("a", "a.yaml", Theirs.Replace(from, to, StringComparison.Ordinal));

        var comparison = OracleComparison.Of(new SpecText("a", "a.yaml", Theirs), SpecReader.Read(ours, []).Surface!);

        Assert.Equal(told.Split(';'), comparison.Operations().Concat(comparison.Properties()).Order(StringComparer.Ordinal));
    }
}
