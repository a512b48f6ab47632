using System.Text.Json;

namespace TikiSpec.Benchmarks.Closed;

public sealed record NewProduct
{
    public long CategoryId { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public long? MarketPrice { get; init; }

    public IReadOnlyDictionary<string, JsonElement> Attributes { get; init; } = new Dictionary<string, JsonElement>();

    public string Image { get; init; } = "";

    public IReadOnlyList<string> Images { get; init; } = [];

    public IReadOnlyList<string> OptionAttributes { get; init; } = [];

    public IReadOnlyList<NewVariant> Variants { get; init; } = [];

    public IReadOnlyList<CertificateFile>? CertificateFiles { get; init; }

    public NewProductMetaData? MetaData { get; init; }
}
