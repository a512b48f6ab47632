using System.Text.Json;
using System.Text.Json.Serialization;

namespace TikiSpec.Client.Tests.Json.Differential;

/// <summary>The product page as somebody writes it by hand for <see cref="JsonSerializer"/>: what the emitted types are
/// compared with.</summary>
internal sealed record PlainPage
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public List<PlainProduct?>? Data { get; init; }

    public PlainPaging? Paging { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }
}

internal sealed record PlainPaging
{
    public int? Total { get; init; }

    public int? CurrentPage { get; init; }

    public int? LastPage { get; init; }
}
