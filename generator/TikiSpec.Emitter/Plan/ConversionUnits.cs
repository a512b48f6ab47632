using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Plan;

/// <summary>The units between the specs of one namespace: requests of the one become requests of the other.</summary>
internal static class ConversionUnits
{
    public static IEnumerable<EmitUnit> Between(IReadOnlyList<PlacedSpec> places) =>
        from old in places
        from successor in places
        where old.ClientNamespace == successor.ClientNamespace && old.TypesNamespace != successor.TypesNamespace
        let conversions = RequestConversions.Between(old.Surface, successor.Surface)
        where conversions.Count > 0
        select Unit(old, successor, conversions);

    private static ConversionsUnit Unit(PlacedSpec old, PlacedSpec successor, EquatableList<ConversionDeclaration> conversions)
    {
        var (segment, target) = (old.Surface.Segment, successor.Surface.Segment);
        var scope = old.ClientNamespace.Length == 0 ? "" : old.ClientNamespace.Replace("@", "") + "/";
        return new ConversionsUnit
        {
            HintName = $"{scope}{FileNames.Of(ConversionDeclaration.ClassOf(segment, target))}.g.cs",
            Namespace = old.ClientNamespace,
            SourceNamespace = old.TypesNamespace,
            IsPublic = old.IsPublic && successor.IsPublic,
            TargetNamespace = successor.TypesNamespace,
            Segment = segment,
            TargetSegment = target,
            Conversions = conversions,
            UsesDeprecatedTypes =
                AreDeprecated(old.Surface, conversions.Select(static conversion => conversion.From))
                || AreDeprecated(successor.Surface, conversions.SelectMany(TypesMade)),
        };
    }

    private static IEnumerable<string?> TypesMade(ConversionDeclaration conversion) =>
        conversion.Properties.Select(static property => (property.Value.Item ?? property.Value).Type).Append(conversion.To);

    private static bool AreDeprecated(ApiSurface surface, IEnumerable<string?> names)
    {
        var used = new HashSet<string?>(names, StringComparer.Ordinal);
        return surface.Types.Any(type => type.Deprecation is not null && used.Contains(type.Name));
    }
}
