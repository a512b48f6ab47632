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
        Assert.EndsWith("/integration/v2.1/products?name=red&access_token=***", entries[0].GetProperty("request").Text("url"), StringComparison.Ordinal);
        Assert.Equal("{}", entries[1].GetProperty("request").GetProperty("postData").Text("text"));
        Assert.Equal(422, entries[1].GetProperty("response").Number("status"));
        Assert.Equal("base64", entries[2].GetProperty("response").GetProperty("content").Text("encoding"));
        Assert.Contains("fault TruncatedGzip", entries[2].Text("comment"), StringComparison.Ordinal);
        Assert.All([Emulator.AccessToken, Emulator.ApiKey, "hush-hush"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_calls_are_an_archive_too() =>
        Assert.Empty(JsonDocument.Parse(Emulator.Calls.ToHar()).RootElement.GetProperty("log").GetProperty("entries").EnumerateArray());
}
