namespace TikiSpec.Drift.Contract;

/// <summary>One way to be let in: schemes that go together, each with its scopes. Without schemes: anonymous.</summary>
internal sealed record SecurityAlternative(IReadOnlyDictionary<string, IReadOnlyList<string>> Schemes, SpecCursor At)
{
    public string Text =>
        Schemes.Count == 0
            ? "anonymous"
            : string.Join(" and ", Schemes.OrderBy(scheme => scheme.Key, StringComparer.Ordinal).Select(scheme => scheme.Key));

    /// <summary><c>oauth (read, write) and key</c>.</summary>
    public string TextWithScopes =>
        string.Join(
            " and ",
            Schemes
                .OrderBy(scheme => scheme.Key, StringComparer.Ordinal)
                .Select(scheme => scheme.Value.Count == 0 ? scheme.Key : $"{scheme.Key} ({string.Join(", ", scheme.Value)})")
        );

    public bool IsAnonymous => Schemes.Count == 0;

    public bool HasSameSchemes(SecurityAlternative other) =>
        Schemes.Count == other.Schemes.Count && Schemes.Keys.All(other.Schemes.ContainsKey);

    /// <summary>The same schemes with the same scopes.</summary>
    public bool IsSame(SecurityAlternative other) => HasSameSchemes(other) && ScopesApart(other) == 0;

    /// <summary>How many scopes only one of the two has, where both have the same schemes.</summary>
    public int ScopesApart(SecurityAlternative other) =>
        Schemes.Sum(scheme =>
            scheme.Value.Except(other.Schemes[scheme.Key]).Count() + other.Schemes[scheme.Key].Except(scheme.Value).Count()
        );

    internal static IReadOnlyList<SecurityAlternative> Read(IReadOnlyList<SecurityRequirementView> security) =>
        [
            .. security.Select(way => new SecurityAlternative(
                way.Schemes.ToDictionary(
                    scheme => scheme.Name,
                    scheme =>
                        (IReadOnlyList<string>)
                            SecurityRequirementView.ScopesOf(scheme).OrderBy(scope => scope, StringComparer.Ordinal).ToList(),
                    StringComparer.Ordinal
                ),
                way.At
            )),
        ];
}
