using System.Text.Json;
using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Tests;

/// <summary>What many tests do first.</summary>
internal static class ShopExtensions
{
    /// <summary>Sends a create request over v2.1 and gives its track id.</summary>
    public static async Task<string> CreateAsync(this EmulatorClient http, JsonObject product)
    {
        var receipt = await http.SendJsonAsync("POST", "v2.1/requests", product.ToJsonString());
        Assert.Equal("queuing", receipt.GetProperty("state").GetString());
        return receipt.GetProperty("track_id").GetString()!;
    }

    public static Task<JsonElement> TrackAsync(this EmulatorClient http, string trackId) => http.GetJsonAsync("v2/tracking/" + trackId);

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static long Number(this JsonElement json, string name) => json.GetProperty(name).GetInt64();

    public static IReadOnlyList<JsonElement> Data(this JsonElement json) => json.GetProperty("data").EnumerateArray().ToArray();
}
