using System.Text.Json.Serialization;
using TikiSpec.Benchmarks.Closed;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>System.Text.Json's fast path of writing. It exists only for records without extension data and without
/// converters, so these drop unknown properties and hold dates as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ProductPage))]
[JsonSerializable(typeof(TrackingEntry[]))]
[JsonSerializable(typeof(SkuBatchResult))]
[JsonSerializable(typeof(NewProduct))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ClosedContext : JsonSerializerContext;
