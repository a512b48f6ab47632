using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>What is said about a thing beyond its declaration: a line each, with the thing's name.</summary>
internal static class SurfaceFacts
{
    public static IEnumerable<string> Value(
        string owner, string? defaultJson, ConstraintsModel? constraints, DocumentedModel? documented, ObservedModel? observed) =>
    [
        .. defaultJson is null ? [] : new[] { $"default {owner} {WireText.Quoted(defaultJson)}" },
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
            deprecation.Since is null ? null : $"since {deprecation.Since}",
            deprecation.Sunset is null ? null : $"until {deprecation.Sunset}",
            deprecation.Successor is null ? null : $"use {(deprecation.SuccessorSpec is null ? "" : deprecation.SuccessorSpec + " ")}{deprecation.Successor}",
            deprecation.Note is null ? null : WireText.Quoted(deprecation.Note),
        ];
        yield return string.Join(" ", words.Where(static word => word is not null));
        foreach (var move in deprecation.Members.OrderBy(static move => move.From, StringComparer.Ordinal))
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
            constraints.Minimum is null ? null : $"{(constraints.ExclusiveMinimum ? "greater than" : "at least")} {constraints.Minimum}",
            constraints.Maximum is null ? null : $"{(constraints.ExclusiveMaximum ? "less than" : "at most")} {constraints.Maximum}",
            Length("at least", constraints.MinLength, "characters"),
            Length("at most", constraints.MaxLength, "characters"),
            Length("at least", constraints.MinItems, "items"),
            Length("at most", constraints.MaxItems, "items"),
            constraints.Pattern is null ? null : $"pattern {WireText.Quoted(constraints.Pattern)}",
            constraints.Enum.Count == 0 ? null : $"one of {string.Join(", ", constraints.Enum)}",
        ];
        return limits.Where(static limit => limit is not null).Select(limit => $"limit {owner} {limit}");
    }

    private static string? Length(string words, int? limit, string unit) =>
        limit is null ? null : FormattableString.Invariant($"{words} {limit} {unit}");

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

    private static IEnumerable<string> Observed(string owner, ObservedModel? observed)
    {
        if (observed is null)
        {
            return [];
        }

        string?[] words =
        [
            $"observed {owner}",
            observed.Types.Count == 0 ? null : $"as {string.Join(" or ", observed.Types)}",
            observed.Alias is null ? null : $"named {WireText.Quoted(observed.Alias)}",
            observed.Since is null ? null : $"since {observed.Since}",
            observed.Evidence is null ? null : WireText.Quoted(observed.Evidence),
        ];
        return [string.Join(" ", words.Where(static word => word is not null))];
    }
}
