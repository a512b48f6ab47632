using TikiSpec.Model;

namespace TikiSpec.Emitter.Plan;

/// <summary>The types of a spec that are deprecated, so that the files that mention one can say so.</summary>
internal sealed class DeprecatedTypes(IEnumerable<TypeModel> types)
{
    private readonly HashSet<string> _names = new(
        types.Where(static type => type.Deprecation is not null).Select(static type => type.Name),
        StringComparer.Ordinal
    );

    public bool IsUsedBy(IEnumerable<TypeRef> types) => _names.Count > 0 && types.Any(IsUsedBy);

    private bool IsUsedBy(TypeRef type) => (type.Name is { } name && _names.Contains(name)) || (type.Item is { } item && IsUsedBy(item));
}
