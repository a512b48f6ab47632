using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.State;

/// <summary>Makes an approved change of a product's information.</summary>
internal static class ProductInfoUpdate
{
    public static Snapshot Apply(Snapshot state, ProductInfoChange change, DateTimeOffset now)
    {
        if (!state.Products.TryGetValue(change.ProductId, out var product))
        {
            return state;
        }

        var changed = Preview(product, change);
        return state.With(changed with { UpdatedAt = now, Version = product.Version + 1 });
    }

    /// <summary>The product as the change would make it.</summary>
    public static EmulatedProduct Preview(EmulatedProduct product, ProductInfoChange change) =>
        product with
        {
            Name =
                change.Attributes.TryGetValue("name", out var name) && name.ValueKind == JsonValueKind.String
                    ? name.GetString()!
                    : product.Name,
            Attributes = product.Attributes.SetItems(change.Attributes),
            Thumbnail = change.Image ?? product.Thumbnail,
            Images = change.Images is null ? product.Images : ImagePaths.Images(change.Images),
        };
}

/// <summary>What an updateProductInfo request changes once it is approved.</summary>
internal sealed record ProductInfoChange(
    long ProductId,
    ImmutableSortedDictionary<string, JsonElement> Attributes,
    string? Image,
    IReadOnlyList<string>? Images
);
