using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Surface;

/// <summary>The lines of the methods that make requests of a spec into those of another.</summary>
/// <remarks>
/// <code>
/// converts SkuUpdate.ToV2_1(): V2_1.SkuUpdate
/// lost SkuUpdate.ToV2_1 Quantity to WarehouseQuantities.QtyAvailable
/// </code>
/// </remarks>
internal static class SurfaceConversions
{
    /// <summary>Those from one spec to each of the others.</summary>
    public static IEnumerable<string> Lines(ApiSurface surface, IEnumerable<ApiSurface> others) =>
        from other in others.OrderBy(static other => other.Name, StringComparer.Ordinal)
        where other.Name != surface.Name
        let method = ConversionDeclaration.MethodOf(other.Segment)
        from conversion in RequestConversions.Between(surface, other)
        from line in Lines(conversion, method, other.Segment)
        select line;

    private static IEnumerable<string> Lines(ConversionDeclaration conversion, string method, string segment) =>
        conversion
            .Lost.OrderBy(static lost => lost.Name, StringComparer.Ordinal)
            .Select(lost => $"lost {conversion.From}.{method} {lost.Name}{(lost.Target is { } target ? " to " + target : "")}")
            .Prepend($"converts {conversion.From}.{method}(): {segment}.{conversion.To}");
}
