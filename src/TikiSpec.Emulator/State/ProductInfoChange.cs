using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>What an updateProductInfo request changes once it is approved.</summary>
internal sealed record ProductInfoChange(
    long ProductId,
    ImmutableSortedDictionary<string, JsonElement> Attributes,
    string? Image,
    IReadOnlyList<string>? Images);
