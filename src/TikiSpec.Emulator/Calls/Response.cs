using System.Text;
using System.Text.Json;

namespace TikiSpec.Emulator.Calls;

/// <summary>What goes back to the caller.</summary>
internal sealed record Response(int Status, byte[] Body, string? ContentType = Response.Json)
{
    public const string Json = "application/json; charset=utf-8";

    /// <summary>Further headers, for instance Allow.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What is wrong, where it is a refusal of ours in the documented envelope; else empty.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>How it travels, where a fault says so; null means at once and whole.</summary>
    public Delivery? Delivery { get; init; }

    public static Response Ok(Action<Utf8JsonWriter> write) => new(200, TikiJson.Bytes(write));

    public static Response Text(int status, string text, string contentType) => new(status, Encoding.UTF8.GetBytes(text), contentType);
}
