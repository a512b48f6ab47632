using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>Finds properties by the names that extensions use: those of the wire.</summary>
internal sealed class PropertyPath(IReadOnlyDictionary<string, TypeModel> types)
{
    public PropertyModel? Find(TypeRef? type, string? wireName) =>
        wireName is not null
        && type is { IsObject: true, Name: { } name }
        && types.TryGetValue(name, out var found)
        && found is ObjectModel model
            ? model.Properties.FirstOrDefault(property => property.WireName == wireName)
            : null;

    /// <summary>The record of a component, by the component's name; null where there is none.</summary>
    public TypeRef? Component(string? name) =>
        name is not null && types.TryGetValue(PascalName.Of(name), out var found) && found is ObjectModel
            ? TypeRef.Object(found.Name)
            : null;

    /// <summary>An object of the type cannot be made from <paramref name="property"/> alone.</summary>
    public bool HasOtherRequired(TypeRef type, PropertyModel property) =>
        type.Name is { } name
        && types.TryGetValue(name, out var found)
        && found is ObjectModel model
        && model.Properties.Any(other => other.IsRequiredInCode && other.WireName != property.WireName);

    /// <summary>The C# path to an integer: see <see cref="Follow"/>.</summary>
    public string? Access(TypeRef? type, string path) =>
        Follow(type, path) is { } place && ScalarTable.IsInteger(place.Type) ? place.Access : null;

    /// <summary>The C# path to <c>paging.last_page</c>, with <c>?.</c> behind what may be null; null where it leads
    /// nowhere.</summary>
    public PropertyPlace? Follow(TypeRef? type, string path)
    {
        var access = "";
        var separator = "";
        var mayBeNull = false;
        foreach (var step in path.Split('.'))
        {
            if (Find(type, step) is not { } property)
            {
                return null;
            }

            access += separator + property.Name;
            separator = property.IsNullable ? "?." : ".";
            mayBeNull |= property.IsNullable;
            type = property.Type;
        }

        return type is null ? null : new PropertyPlace(access, type, mayBeNull);
    }
}

/// <summary>Where a path of names leads.</summary>
/// <param name="Access">The C# path.</param>
/// <param name="MayBeNull">It, or a step on the way.</param>
internal sealed record PropertyPlace(string Access, TypeRef Type, bool MayBeNull);
