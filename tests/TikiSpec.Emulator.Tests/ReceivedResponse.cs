using System.Text.Json;

namespace TikiSpec.Emulator.Tests;

/// <summary>A response: its status and what stood in it.</summary>
public sealed record ReceivedResponse(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The texts of the documented error envelope.</summary>
    public IReadOnlyList<string> Errors => Json.GetProperty("errors").EnumerateArray().Select(static error => error.GetString()!).ToArray();

    public static async Task<ReceivedResponse> ReadAsync(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(
                    static header => header.Key,
                    static header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase
                )
        );

    public override string ToString() => $"{Status} {Text}";

    public void AssertRefused(int status, string error)
    {
        Assert.True(Status == status, $"expected {status}, got {this}");
        Assert.Contains(Errors, text => text.Contains(error, StringComparison.Ordinal));
    }
}
