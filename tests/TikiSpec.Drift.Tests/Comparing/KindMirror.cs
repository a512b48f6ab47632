using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>Which kind a change is of when it is told backwards.</summary>
internal static class KindMirror
{
    private static readonly (string One, string Other)[] Words =
    [
        ("Added", "Removed"),
        ("Added", "Deleted"),
        ("Unset", "Set"),
        ("Increased", "Decreased"),
        ("Generalized", "Specialized"),
        ("Earlier", "Later"),
        ("Opened", "Closed"),
    ];

    private static readonly Dictionary<ChangeKind, ChangeKind> Irregular = new()
    {
        [ChangeKind.Deprecated] = ChangeKind.Reactivated,
        [ChangeKind.SecurityDemanded] = ChangeKind.SecurityDropped,
        [ChangeKind.SunsetAdded] = ChangeKind.SunsetDeleted,
        [ChangeKind.BecameRequired] = ChangeKind.BecameOptional,
        [ChangeKind.BecameNullable] = ChangeKind.BecameNotNullable,
        [ChangeKind.BecameReadOnly] = ChangeKind.BecameNotReadOnly,
        [ChangeKind.BecameWriteOnly] = ChangeKind.BecameNotWriteOnly,
        [ChangeKind.BecameEnum] = ChangeKind.EnumDropped,
        [ChangeKind.AdditionalPropertiesTyped] = ChangeKind.AdditionalPropertiesUntyped,
        [ChangeKind.OneOfBecameAnyOf] = ChangeKind.AnyOfBecameOneOf,
        [ChangeKind.WrappedInOneOf] = ChangeKind.UnwrappedFromOneOf,
        [ChangeKind.PatternAdded] = ChangeKind.PatternRemoved,
        [ChangeKind.PatternGeneralized] = ChangeKind.PatternAdded,
        [ChangeKind.DiscriminatorMappingAdded] = ChangeKind.DiscriminatorMappingDeleted,
    };

    /// <summary>Told by the policy on the newer side alone.</summary>
    public static readonly IReadOnlyDictionary<ChangeKind, string> Waived = new Dictionary<ChangeKind, string>
    {
        [ChangeKind.SunsetMissing] = "the policy asks it of what becomes deprecated",
        [ChangeKind.SunsetTooSoon] = "the policy asks it of what becomes deprecated",
        [ChangeKind.SunsetUnreadable] = "a date that can be read again is no change of its own",
        [ChangeKind.StabilityInvalid] = "a level that can be read again is no change of its own",
    };

    public static ChangeKind Of(ChangeKind kind)
    {
        foreach (var (one, other) in Irregular)
        {
            if (kind == one || kind == other)
            {
                return kind == one ? other : one;
            }
        }

        var name = kind.ToString();
        foreach (var (one, other) in Words)
        {
            foreach (var candidate in new[] { Replace(name, one, other), Replace(name, other, one) })
            {
                if (candidate is not null && Enum.TryParse<ChangeKind>(candidate, out var mirror))
                {
                    return mirror;
                }
            }
        }

        return kind;
    }

    private static string? Replace(string name, string word, string other) =>
        name.EndsWith(word, StringComparison.Ordinal) ? name[..^word.Length] + other
        : name.Contains("Moved" + word, StringComparison.Ordinal) ? name.Replace(word, other, StringComparison.Ordinal)
        : null;
}
