using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TikiSpec.Emulator.Saving;

/// <summary>What an emulator knows, as JSON: the sellers with what they have, the catalogue, the ids that were given,
/// and what callers have made of documents of others. Credentials are not in it.</summary>
internal static class SavedState
{
    private const int Version = 1;

    private static readonly SavedJson Json = new(
        new JsonSerializerOptions(SavedJson.Default.Options)
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static byte[] Write(IReadOnlyList<Snapshot> sellers, SavedIds ids, JsonObject resources)
    {
        var catalogue = sellers[0];
        return JsonSerializer.SerializeToUtf8Bytes(
            new SavedFile(
                Version,
                ids,
                new SavedCatalogue(
                    [.. catalogue.Categories.Values],
                    [.. catalogue.AttributeValues.Values.SelectMany(static values => values)],
                    catalogue.Brands,
                    catalogue.Warehouses
                ),
                [.. sellers.Select(SavedSeller.Of)],
                resources
            ),
            Json.SavedFile
        );
    }

    /// <exception cref="InvalidDataException">It is no such file; the message says why.</exception>
    public static (IReadOnlyList<Snapshot> Sellers, SavedIds Ids, JsonObject Resources) Read(byte[] json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, Json.SavedFile);
            if (file is not { Version: Version, Sellers.Count: > 0, Catalogue: { } catalogue, Ids: { } ids })
            {
                throw new InvalidDataException($"it is no state of version {Version}");
            }

            var shared = new Snapshot
            {
                Categories = catalogue.Categories.ToImmutableSortedDictionary(static one => one.Id, static one => one),
                AttributeValues = catalogue
                    .AttributeValues.GroupBy(static one => one.AttributeId)
                    .ToImmutableDictionary(static same => same.Key, static same => same.ToImmutableList()),
                Brands = catalogue.Brands,
                Warehouses = catalogue.Warehouses,
            };
            return ([.. file.Sellers.Select(seller => seller.ToSnapshot(shared))], ids, file.Resources ?? []);
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }
}

/// <summary>Reads and writes the file without reflection: the emulator is trimmed with what uses it.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(SavedFile))]
internal sealed partial class SavedJson : JsonSerializerContext;

/// <summary>The whole file.</summary>
internal sealed record SavedFile(
    int Version,
    SavedIds? Ids,
    SavedCatalogue? Catalogue,
    IReadOnlyList<SavedSeller> Sellers,
    JsonObject? Resources
);

/// <summary>Which ids were given: those that come are others.</summary>
internal sealed record SavedIds(ulong State, long LastNumber, long LastProductId);

/// <summary>What all sellers share.</summary>
internal sealed record SavedCatalogue(
    IReadOnlyList<EmulatedCategory> Categories,
    IReadOnlyList<EmulatedAttributeValue> AttributeValues,
    ImmutableList<EmulatedBrand> Brands,
    ImmutableList<EmulatedWarehouse> Warehouses
);

/// <summary>What is a seller's own.</summary>
internal sealed record SavedSeller(
    EmulatedSeller Seller,
    IReadOnlyList<EmulatedProduct> Products,
    IReadOnlyList<EmulatedRequest> Requests,
    IReadOnlyDictionary<string, string> SkuReservations,
    IReadOnlyList<EmulatedOrder> Orders,
    IReadOnlyList<EmulatedQueue> Queues,
    long Written
)
{
    public static SavedSeller Of(Snapshot state) =>
        new(
            state.Seller,
            [.. state.Products.Values.OrderBy(static one => one.Id)],
            [.. state.Requests.Values.OrderBy(static one => one.Number)],
            state.SkuReservations,
            [.. state.Orders.Values.OrderBy(static one => one.Id)],
            [.. state.Queues.Values],
            state.Written
        );

    /// <summary>With indexes and steps that are due as they follow from what was saved.</summary>
    public Snapshot ToSnapshot(Snapshot shared)
    {
        var state = new Snapshot
        {
            Seller = Seller,
            SkuReservations = SkuReservations.ToImmutableDictionary(StringComparer.Ordinal),
            Queues = Queues.ToImmutableSortedDictionary(static one => one.Code, static one => one, StringComparer.Ordinal),
            Written = Written,
        }.WithCatalogueOf(shared);
        state = Products.Aggregate(state, static (state, product) => state.With(InOrder(product)));
        state = Requests.Aggregate(
            state,
            static (state, request) => state.With(request with { Products = [.. request.Products.Select(InOrder)] })
        );
        return Orders.Aggregate(state, static (state, order) => state.With(order));
    }

    // JSON does not say by what rule names are sorted.
    private static EmulatedProduct InOrder(EmulatedProduct product) =>
        product with
        {
            Attributes = product.Attributes.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
}
