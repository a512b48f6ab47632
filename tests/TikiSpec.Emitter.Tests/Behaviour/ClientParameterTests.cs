namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What all operations demand is said once to the client, and once more by a call that wants
/// another.</summary>
public sealed class ClientParameterTests
{
    private const string Given =
        "Parameters = new Dictionary<string, string> { [\"X-Consumer-Id\"] = \"c 1\", [\"api-version\"] = \"7\", [\"trace\"] = \"t\" }";

    [Fact]
    public async Task The_client_sends_its_own_with_every_call()
    {
        var (_, sent) = await WireRun.Of(
            Document(""),
            """await client.V1.Rows.ListAsync(); await client.V1.Rows.GetAsync(5); await client.V1.Rows.DropAsync(5); return "";""",
            Given
        );

        Assert.Equal(["c 1", "c 1", "c 1"], sent.Select(static one => one.Header("X-Consumer-Id")));
        Assert.Equal(
            ["/rows?api-version=7", "/rows/5?api-version=7&trace=t", "/rows/5?api-version=7"],
            sent.Select(static one => new Uri(one.Address).PathAndQuery)
        );
    }

    [Fact]
    public async Task A_call_sends_another_by_its_options_or_undeclared()
    {
        var (_, sent) = await WireRun.Of(
            Document(""),
            """
            await client.V1.Rows.ListAsync(new() { ApiVersion = 8, XConsumerId = "d" });
            await client.V1.Rows.ListAsync(call: new()
            {
                Headers = new Dictionary<string, string> { ["x-consumer-id"] = "e" },
                Query = new Dictionary<string, string> { ["api-version"] = "9" },
            });
            return "";
            """,
            Given
        );

        Assert.Equal(["d", "e"], sent.Select(static one => one.Header("X-Consumer-Id")));
        Assert.Equal(["?api-version=8", "?api-version=9"], sent.Select(static one => new Uri(one.Address).Query));
    }

    [Fact]
    public async Task Without_a_value_nothing_is_sent_and_both_places_are_named()
    {
        var (result, sent) = await WireRun.Of(
            Document(""),
            """try { await client.V1.Rows.ListAsync(); return ""; } catch (ApiException exception) { return exception.Message; }"""
        );

        Assert.Equal(
            "Rows_List was not sent: it takes the header \"X-Consumer-Id\". Set ApiClientOptions.Parameters[\"X-Consumer-Id\"] "
                + "for all calls, or XConsumerId in the options of one.",
            result
        );
        Assert.Empty(sent);
    }

    [Fact]
    public async Task The_document_can_leave_a_parameter_with_each_call()
    {
        var (_, sent) = await WireRun.Of(Document(", x-client-wide: false"), """await client.V1.Rows.ListAsync(3); return "";""", Given);

        Assert.Equal("/rows?api-version=3", new Uri(sent[0].Address).PathAndQuery);
    }

    private static string Document(string mark) =>
        """
            paths:
              /rows:
                parameters:
                  - {name: X-Consumer-Id, in: header, required: true, schema: {type: string}}
                  - {name: api-version, in: query, required: true, schema: {type: integer}MARK}
                get: {operationId: Rows_List, responses: {'204': {description: Done.}}}
              /rows/{id}:
                parameters:
                  - {name: x-consumer-id, in: header, required: true, schema: {type: string}}
                  - {name: api-version, in: query, required: true, schema: {type: integer}MARK}
                  - {name: id, in: path, required: true, schema: {type: integer}}
                get:
                  operationId: Rows_Get
                  parameters: [{name: trace, in: query, x-client-wide: true, schema: {type: string}}]
                  responses: {'204': {description: Done.}}
                delete: {operationId: Rows_Drop, responses: {'204': {description: Done.}}}
            """.Replace("MARK", mark, StringComparison.Ordinal);
}
