namespace TikiSpec.Lint;

/// <summary>Every rule of lint.</summary>
public static class LintRegistry
{
    private static readonly Dictionary<string, LintRule> ById;

    static LintRegistry()
    {
        All = OperationLints
            .Rules.Concat(ResponseLints.Rules)
            .Concat(PathLints.Rules)
            .Concat(SchemaLints.Rules)
            .Concat(ChoiceLints.Rules)
            .Concat(ValueLints.Rules)
            .Concat(KeywordLints.Rules)
            .Concat(ExtensionLints.Rules)
            .Concat(DocumentLints.Rules)
            .Concat(ClientLints.Rules)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToList();
        ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Ordinal by id.</summary>
    public static IReadOnlyList<LintRule> All { get; }

    public static LintRule? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>By the rule's id or its diagnostic's.</summary>
    public static LintRule? FindAny(string id) =>
        Find(id) ?? All.FirstOrDefault(rule => string.Equals(rule.DiagnosticId, id, StringComparison.OrdinalIgnoreCase));

    /// <param name="diagnostic">The number of its diagnostic id; never given to another rule.</param>
    /// <param name="level">In the profile <c>tiki</c>.</param>
    /// <param name="recommended">In the profile <c>recommended</c>.</param>
    internal static LintRule Rule(
        string id,
        string diagnostic,
        LintLevel level,
        LintLevel recommended,
        string summary,
        Func<LintDocument, IEnumerable<LintHit>> check
    ) =>
        new()
        {
            Id = id,
            DiagnosticId = diagnostic,
            Level = level,
            Recommended = recommended,
            Summary = summary,
            Check = check,
        };
}
