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
            .Concat(ValueLints.Rules)
            .Concat(ExtensionLints.Rules)
            .Concat(DocumentLints.Rules)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToList();
        ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Ordinal by id.</summary>
    public static IReadOnlyList<LintRule> All { get; }

    public static LintRule? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;

    internal static LintRule Rule(string id, LintLevel level, string summary, Func<LintDocument, IEnumerable<LintHit>> check) =>
        new()
        {
            Id = id,
            Level = level,
            Summary = summary,
            Check = check,
        };
}
