using System.Globalization;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Diffing;

/// <summary>How changed C# is put where people read it: by the type that it belongs to.</summary>
internal static class DeclarationWords
{
    private const int MostMembers = 8;
    private const int MostTypes = 20;

    /// <summary>A text for each type: <c>Product: Name removed; Price long -&gt; decimal</c>; types that changed alike
    /// share one. Members of a type that went are not told besides.</summary>
    public static IReadOnlyList<string> ByType(IEnumerable<DeclarationChange> changes)
    {
        var all = changes.Distinct().ToList();
        var gone = all.Where(static change => change.After is null && !IsMember(change)).Select(static change => change.Name).ToList();
        var rest = all.Where(change => !gone.Contains(IsMember(change) ? TypeOf(change) : change.Name))
            .GroupBy(TypeOf)
            .GroupBy(static type => Members([.. type]), static type => type.Key)
            .Select(static types => $"{Listed([.. types], MostTypes)}: {types.Key}");
        return gone.Count == 0 ? [.. rest] : [.. rest.Prepend($"{Listed(gone, MostTypes)} removed")];
    }

    /// <summary>One declaration, with its type.</summary>
    public static string Of(DeclarationChange change) =>
        PrintableText.Of(
            (change.Before, change.After) switch
            {
                (null, { }) => change.Name + " added",
                ({ }, null) => change.Name + " removed",
                _ => (SaysName(change) ? "" : change.Name + " ") + Became(change),
            }
        );

    /// <summary>Where the name is told already: <c>removed: Product.Price</c>, or both forms.</summary>
    public static string WhatHappened(DeclarationChange change) =>
        PrintableText.Of(
            (change.Before, change.After) switch
            {
                (null, { }) => "added: " + change.Name,
                ({ }, null) => "removed: " + change.Name,
                _ => "changed: " + Short(change.Before!) + " -> " + Short(change.After!),
            }
        );

    /// <summary>A method stands with its group, a type with its name; a property with neither.</summary>
    private static bool SaysName(DeclarationChange change) =>
        !IsMember(change) || change.Before!.Contains(change.Name, StringComparison.Ordinal);

    private static bool IsMember(DeclarationChange change) => change.Name.Contains('.', StringComparison.Ordinal);

    private static string TypeOf(DeclarationChange change) => IsMember(change) ? change.Name[..change.Name.LastIndexOf('.')] : change.Name;

    private static string Members(IReadOnlyList<DeclarationChange> changes)
    {
        var removed = Names(changes, static change => change.After is null);
        var added = Names(changes, static change => change.Before is null);
        var changed = changes.Where(static change => change is { Before: not null, After: not null }).ToList();
        IEnumerable<string> parts =
        [
            .. removed.Length > 0 ? [removed + " removed"] : (string[])[],
            .. added.Length > 0 ? [added + " added"] : (string[])[],
            .. changed
                .Take(MostMembers)
                .Select(static change => PrintableText.Of((SaysName(change) ? "" : MemberOf(change) + " ") + Became(change))),
            .. changed.Count > MostMembers ? [More(changed.Count - MostMembers) + " changed"] : (string[])[],
        ];
        return string.Join("; ", parts);
    }

    private static string Names(IReadOnlyList<DeclarationChange> changes, Func<DeclarationChange, bool> test)
    {
        var names = changes.Where(test).Select(MemberOf).ToList();
        return Listed(names, MostMembers);
    }

    private static string Listed(List<string> names, int most) =>
        string.Join(", ", names.Take(most).Select(PrintableText.Of)) + (names.Count > most ? " and " + More(names.Count - most) : "");

    private static string More(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} more");

    private static string MemberOf(DeclarationChange change) => change.Name[(change.Name.LastIndexOf('.') + 1)..];

    /// <summary>What is the same on both sides is left out: of a property its name and accessors.</summary>
    private static string Became(DeclarationChange change)
    {
        var (before, after) = (Short(change.Before!), Short(change.After!));
        var name = " " + MemberOf(change);
        return before.EndsWith(name, StringComparison.Ordinal) && after.EndsWith(name, StringComparison.Ordinal)
            ? $"{before[..^name.Length]} -> {after[..^name.Length]}"
            : $"{before} -> {after}";
    }

    private static string Short(string declaration) => declaration.Replace(" { get; init; }", "", StringComparison.Ordinal);
}
