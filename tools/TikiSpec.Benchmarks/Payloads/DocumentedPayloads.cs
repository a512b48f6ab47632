using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TikiSpec.Benchmarks.Payloads;

/// <summary>The payloads, made of the specs' documented examples: rows are repeated, and what tells one row from
/// another differs in each.</summary>
internal sealed class DocumentedPayloads
{
    private const int ListedProducts = 20;
    private const int TrackedRequests = 50;
    private const int BatchRows = 1000;
    private const int CreatedVariants = 10;

    private static readonly JsonSerializerOptions AsServersWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SpecExamples _v2 = new("tiki.v2");
    private readonly SpecExamples _v21 = new("tiki.v2.1");

    public Payload ProductList()
    {
        var page = _v21.Response("/products", "get", "200", "with-inventory").AsObject();
        var otherCategories = _v21.Response("/products/{productId}", "get", "200", "book")["categories"]!.AsArray();
        Repeat(page, "data", ListedProducts, (row, number) => VaryProduct(row, number, otherCategories));
        return Make("product list", page);
    }

    public Payload ProductDetail() => Make("product detail", _v21.Response("/products/{productId}", "get", "200", "book"));

    public Payload TrackingList()
    {
        var root = new JsonObject { ["list"] = _v2.Response("/tracking", "get", "200", "four-entries") };
        Repeat(
            root,
            "list",
            TrackedRequests,
            static (entry, number) =>
            {
                Number(entry, "track_id", number);
                if (entry["request_id"] is not null)
                    Number(entry, "request_id", number);
            }
        );
        return Make("tracking list", root["list"]!);
    }

    public Payload BatchResult()
    {
        var result = _v21.Response("/products/updateSkus", "put", "200", "one-failed").AsObject();
        Repeat(
            result,
            "data",
            BatchRows,
            static (row, number) =>
            {
                Add(row, "product_id", number);
                Number(row, "original_sku", number);
            }
        );
        return Make("batch result", result);
    }

    public Payload CreateRequest()
    {
        var product = _v21.Body("/requests", "post", "configurable-product").AsObject();
        Repeat(
            product,
            "variants",
            CreatedVariants,
            static (variant, number) =>
            {
                Number(variant, "sku", number);
                Number(variant, "image", number);
                Add(variant, "min_code", number);
            }
        );
        return Make("create request", product);
    }

    public Payload ErrorBody() => Make("error body", _v21.Response("/requests", "post", "422", "missing-option-and-price"));

    private static void VaryProduct(JsonObject row, int number, JsonArray otherCategories)
    {
        foreach (var id in (string[])["product_id", "master_id", "price", "market_price"])
            Add(row, id, number);
        foreach (var text in (string[])["sku", "master_sku", "original_sku", "name"])
            Number(row, text, number);
        row["created_at"] = Text($"2019-12-{9 + (number % 20):00} 15:{number:00}:36");
        var image = row["images"]![0]!.AsObject();
        Add(image, "id", number);
        NumberPicture(row, "thumbnail", number);
        NumberPicture(image, "url", number);
        NumberPicture(image, "path", number);
        if (number % 2 == 1)
            row["categories"] = otherCategories.DeepClone();
    }

    private static void Repeat(JsonObject parent, string property, int count, Action<JsonObject, int> vary)
    {
        var examples = parent[property]!.AsArray();
        var rows = new JsonArray();
        for (var number = 0; number < count; number++)
        {
            var row = examples[number % examples.Count]!.DeepClone().AsObject();
            vary(row, number);
            rows.Add(row);
        }
        parent[property] = rows;
    }

    private static void Add(JsonObject row, string property, int number) => row[property] = row[property]!.GetValue<long>() + number;

    /// <summary>Replaces a text's end by a number of its own; an empty text stays empty.</summary>
    private static void Number(JsonObject row, string property, int number)
    {
        var text = row[property]!.GetValue<string>();
        var suffix = number.ToString("0000", CultureInfo.InvariantCulture);
        row[property] = text.Length <= suffix.Length ? text : text[..^suffix.Length] + suffix;
    }

    private static void NumberPicture(JsonObject row, string property, int number) =>
        row[property] = row[property]!.GetValue<string>().Replace("81986f", Text($"{number:x6}"), StringComparison.Ordinal);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Payload Make(string name, JsonNode root) => new(name, Encoding.UTF8.GetBytes(root.ToJsonString(AsServersWrite)));
}
