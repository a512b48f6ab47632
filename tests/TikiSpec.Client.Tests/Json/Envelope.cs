using System.Text.Json.Serialization;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Json;

/// <summary>A message of the user's own that carries emitted types.</summary>
public sealed record Envelope
{
    public RequestState State { get; init; }

    public RequestState? NoState { get; init; }

    public SkuStatus Status { get; init; }

    public SkuBatchRow? Row { get; init; }

    public IReadOnlyList<SkuBatchRow>? Rows { get; init; }

    public ApiValue Value { get; init; }

    public IReadOnlyDictionary<string, SkuBatchRow>? ByState { get; init; }
}

[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(ProductPage))]
[JsonSerializable(typeof(V2.TrackingEntry[]))]
internal sealed partial class EnvelopeContext : JsonSerializerContext;
