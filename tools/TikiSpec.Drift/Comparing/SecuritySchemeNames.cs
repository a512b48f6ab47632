using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>What each security scheme of the base is called in the revision: by its name, else, where that is gone, the
/// one new scheme that is the same in all but the name.</summary>
internal sealed class SecuritySchemeNames
{
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);

    public SecuritySchemeNames(ApiContract @base, ApiContract revision)
    {
        var gone = @base.SecuritySchemes.Where(scheme => revision.SecuritySchemes.All(other => other.Name != scheme.Name)).ToList();
        var come = revision.SecuritySchemes.Where(scheme => @base.SecuritySchemes.All(other => other.Name != scheme.Name)).ToList();
        foreach (var scheme in gone)
        {
            var twins = come.Where(other => IsSame(scheme, other)).ToList();
            if (twins.Count == 1 && gone.Count(other => IsSame(other, scheme)) == 1)
            {
                _renamed[scheme.Name] = twins[0].Name;
            }
        }
    }

    public string Later(string name) => _renamed.TryGetValue(name, out var later) ? later : name;

    /// <summary>The ways in of the base, in the revision's words.</summary>
    public IReadOnlyList<SecurityAlternative> Later(IReadOnlyList<SecurityAlternative> ways) =>
        _renamed.Count == 0
            ? ways
            : ways.Select(way =>
                    way with
                    {
                        Schemes = way
                            .Schemes.GroupBy(scheme => Later(scheme.Key))
                            .ToDictionary(scheme => scheme.Key, scheme => scheme.First().Value, StringComparer.Ordinal),
                    }
                )
                .ToList();

    private static bool IsSame(SecuritySchemeContract one, SecuritySchemeContract other) =>
        one.Facts.Count > 0
        && HasSame(one.Facts, other.Facts)
        && one.Scopes.Count == other.Scopes.Count
        && one.Scopes.Keys.All(other.Scopes.ContainsKey);

    private static bool HasSame(IReadOnlyDictionary<string, Keyword> one, IReadOnlyDictionary<string, Keyword> other) =>
        one.Count == other.Count && one.All(fact => other.TryGetValue(fact.Key, out var twin) && twin.Equals(fact.Value));
}
