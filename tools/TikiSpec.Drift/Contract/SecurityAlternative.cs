namespace TikiSpec.Drift.Contract;

/// <summary>One way to be let in: schemes that go together, each with its scopes. Without schemes: anonymous.</summary>
internal sealed record SecurityAlternative(IReadOnlyDictionary<string, IReadOnlyList<string>> Schemes, SpecCursor At)
{
    public string Text => Schemes.Count == 0
        ? "anonymous"
        : string.Join(" and ", Schemes.OrderBy(scheme => scheme.Key, StringComparer.Ordinal).Select(scheme => scheme.Key));

    public bool IsAnonymous => Schemes.Count == 0;

    internal static IReadOnlyList<SecurityAlternative> Read(IReadOnlyList<SecurityRequirementView> security) =>
    [
        .. security.Select(way => new SecurityAlternative(
            way.Schemes.ToDictionary(
                scheme => scheme.Name,
                scheme => (IReadOnlyList<string>)SecurityRequirementView.ScopesOf(scheme).OrderBy(scope => scope, StringComparer.Ordinal).ToList(),
                StringComparer.Ordinal),
            way.At)),
    ];
}
