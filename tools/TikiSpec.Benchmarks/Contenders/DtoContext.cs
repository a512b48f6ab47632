using System.Text.Json.Serialization;
using TikiSpec.Benchmarks.Dtos;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>System.Text.Json's source generator on records equal to ours. Extension data and converters keep its fast
/// path from being made, see <see cref="ClosedContext"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ProductPage))]
[JsonSerializable(typeof(ProductDetail))]
[JsonSerializable(typeof(TrackingEntry))]
[JsonSerializable(typeof(TrackingEntry[]))]
[JsonSerializable(typeof(SkuBatchResult))]
[JsonSerializable(typeof(NewProduct))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class DtoContext : JsonSerializerContext;
