using TikiSpec.Model;

namespace TikiSpec.Emitter.Surface;

/// <summary>What is said about a thing beyond its declaration: a line each, with the thing's name.</summary>
internal static class SurfaceFacts
{
    public static IEnumerable<string> Value(
        string owner,
        string? defaultJson,
        ConstraintsModel? constraints,
        DocumentedModel? documented,
        ObservedModel? observed
    ) =>
        [
            .. defaultJson is null ? [] : new[] { $"default {owner} {WireText.Json(defaultJson)}" },
            .. Limits(owner, constraints),
            .. Documented(owner, documented),
            .. Observed(owner, observed),
        ];

    public static IEnumerable<string> Deprecation(string owner, DeprecationModel? deprecation)
    {
        if (deprecation is null)
        {
            yield break;
        }

        string?[] words =
        [
            $"deprecated {owner}",
            deprecation.Since is null ? null : $"since {WireText.Word(deprecation.Since)}",
            deprecation.Sunset is null ? null : $"until {WireText.Word(deprecation.Sunset)}",
            deprecation.Successor is null
                ? null
                : "use "
                    + (deprecation.SuccessorSpec is null ? "" : WireText.Word(deprecation.SuccessorSpec) + " ")
                    + WireText.Word(deprecation.Successor),
            deprecation.Note is null ? null : WireText.Quoted(deprecation.Note),
        ];
        yield return string.Join(" ", words.Where(static word => word is not null));
        foreach (var move in deprecation.Properties.OrderBy(static move => move.From, StringComparer.Ordinal))
        {
            yield return $"moved {owner} {WireText.Quoted(move.From)} to {WireText.Quoted(move.To)}";
        }
    }

    private static IEnumerable<string> Limits(string owner, ConstraintsModel? constraints)
    {
        if (constraints is null)
        {
            return [];
        }

        string?[] limits =
        [
            constraints.Minimum is null
                ? null
                : $"{(constraints.ExclusiveMinimum ? "greater than" : "at least")} {WireText.Word(constraints.Minimum)}",
            constraints.Maximum is null
                ? null
                : $"{(constraints.ExclusiveMaximum ? "less than" : "at most")} {WireText.Word(constraints.Maximum)}",
            constraints.MultipleOf is null ? null : $"multiple of {WireText.Word(constraints.MultipleOf)}",
            Length("length at least", constraints.MinLength),
            Length("length at most", constraints.MaxLength),
            Length("count at least", constraints.MinItems),
            Length("count at most", constraints.MaxItems),
            Length("properties at least", constraints.MinProperties),
            Length("properties at most", constraints.MaxProperties),
            constraints.HasUniqueItems ? "unique" : null,
            constraints.Pattern is null ? null : $"pattern {WireText.Quoted(constraints.Pattern)}",
            constraints.Enum.Count == 0 ? null : $"one of {string.Join(", ", constraints.Enum.Select(WireText.Json))}",
        ];
        return limits.Where(static limit => limit is not null).Select(limit => $"limit {owner} {limit}");
    }

    private static string? Length(string words, int? limit) => limit is null ? null : FormattableString.Invariant($"{words} {limit}");

    private static IEnumerable<string> Documented(string owner, DocumentedModel? documented)
    {
        if (documented is null)
        {
            return [];
        }

        string?[] words = [Said("type", documented.Type), Said("required", documented.Required), Said("default", documented.Default)];
        return [$"documented {owner} {string.Join(" ", words.Where(static word => word is not null))}"];
    }

    private static string? Said(string what, string? text) => text is null ? null : $"{what} {WireText.Quoted(text)}";

    public static IEnumerable<string> Observed(string owner, ObservedModel? observed)
    {
        if (observed is null)
        {
            return [];
        }

        string?[] words =
        [
            $"observed {owner}",
            observed.Types.Count == 0 ? null : $"as {string.Join(" or ", observed.Types.Select(WireText.Word))}",
            observed.Alias is null ? null : $"named {WireText.Quoted(observed.Alias)}",
            observed.Since is null ? null : $"since {WireText.Word(observed.Since)}",
            observed.Evidence is null ? null : WireText.Quoted(observed.Evidence),
        ];
        return [string.Join(" ", words.Where(static word => word is not null))];
    }
}
