using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Recording;

public sealed class HarTests : EmulatorTest
{
    [Fact]
    public async Task The_calls_can_be_exported_without_secrets()
    {
        await Http.GetAsync("v2.1/products?name=red&access_token=hush-hush");
        await Http.SendAsync("POST", "v2.1/requests", "{}");
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.TruncatedGzip });
        await Http.GetAsync("v2.1/products");

        var text = Emulator.Calls.ToHar();
        var log = JsonDocument.Parse(text).RootElement.GetProperty("log");
        var entries = log.GetProperty("entries").EnumerateArray().ToArray();

        Assert.Equal("1.2", log.Text("version"));
        Assert.Equal(3, entries.Length);
        Assert.EndsWith(
            "/integration/v2.1/products?name=red&access_token=***",
            entries[0].GetProperty("request").Text("url"),
            StringComparison.Ordinal
        );
        Assert.Equal("{}", entries[1].GetProperty("request").GetProperty("postData").Text("text"));
        Assert.Equal(422, entries[1].GetProperty("response").Number("status"));
        Assert.Equal("base64", entries[2].GetProperty("response").GetProperty("content").Text("encoding"));
        Assert.Contains("fault TruncatedGzip", entries[2].Text("comment"), StringComparison.Ordinal);
        Assert.All(
            [Emulator.AccessToken, Emulator.ApiKey, "hush-hush"],
            secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)
        );
    }

    /// <summary>Not by its name, which may be anything, but because the document says that it is a key.</summary>
    [Fact]
    public async Task The_key_of_a_document_of_its_own_is_left_out_wherever_it_travels()
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: Own, version: '1'}
            paths:
              /things: {get: {operationId: Things_List, responses: {'200': {description: x}}}}
            components: {securitySchemes: {q: {type: apiKey, in: query, name: sesame}, h: {type: apiKey, in: header, name: X-Open}}}
            security: [{q: []}, {h: []}]
            """;
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("own", Spec)] }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = run.Emulator.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "things?SESAME=hidden-one&other=told");
        request.Headers.Add("x-open", "hidden-two");

        await http.SendAsync(request);
        var text = run.Emulator.Calls.ToHar();

        Assert.Contains("SESAME=***&other=told", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_calls_are_an_archive_too() =>
        Assert.Empty(JsonDocument.Parse(Emulator.Calls.ToHar()).RootElement.GetProperty("log").GetProperty("entries").EnumerateArray());
}
