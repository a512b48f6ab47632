using TikiSpec.Model;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Text;

/// <summary>Limits and defaults as sentences.</summary>
internal static class ConstraintText
{
    /// <summary>What a property's declaration says beyond its type; empty when it says nothing more.</summary>
    public static IReadOnlyList<string> Of(PropertyModel property) =>
        [
            .. Default(property.Default),
            .. Limits(property.Constraints, property.Type),
            .. Documented(property.Documented),
            .. Observed(property.Observed),
            .. ItemsSeen(property.ObservedItems),
        ];

    /// <summary>The same of a parameter.</summary>
    public static IReadOnlyList<string> Of(ParameterModel parameter) =>
        [
            .. Default(parameter.Default),
            .. Limits(parameter.Constraints, parameter.Type),
            .. Documented(parameter.Documented),
            .. Observed(parameter.Observed),
        ];

    private static IEnumerable<string> Default(string? json)
    {
        if (json is not null)
        {
            yield return $"Default: {Code(json)}.";
        }
    }

    private static IEnumerable<string> Limits(ConstraintsModel? constraints, TypeRef type)
    {
        if (constraints is null)
        {
            yield break;
        }

        if (constraints.Minimum is { } minimum)
        {
            yield return (constraints.ExclusiveMinimum ? "Greater than " : "At least ") + minimum + ".";
        }

        if (constraints.Maximum is { } maximum)
        {
            yield return (constraints.ExclusiveMaximum ? "Less than " : "At most ") + maximum + ".";
        }

        if (constraints.MultipleOf is { } divisor)
        {
            yield return $"A multiple of {divisor}.";
        }

        foreach (var sentence in Lengths(constraints))
        {
            yield return sentence;
        }

        if (constraints.HasUniqueItems)
        {
            yield return "No item twice.";
        }

        if (constraints.Pattern is { } pattern)
        {
            yield return $"Pattern: {Code(pattern)}.";
        }

        // A flag is a bool here; what it is on the wire is no caller's concern.
        if (constraints.Enum.Count > 0 && !ScalarTable.IsBoolean(type))
        {
            yield return $"One of {string.Join(", ", constraints.Enum.Select(Code))}.";
        }
    }

    private static IEnumerable<string> Lengths(ConstraintsModel constraints)
    {
        (int? Limit, string Words, string Unit)[] lengths =
        [
            (constraints.MinLength, "At least", "character"),
            (constraints.MaxLength, "At most", "character"),
            (constraints.MinItems, "At least", "item"),
            (constraints.MaxItems, "At most", "item"),
            (constraints.MinProperties, "At least", "property"),
            (constraints.MaxProperties, "At most", "property"),
        ];
        return from length in lengths
            where length.Limit is not null
            select FormattableString.Invariant($"{length.Words} {length.Limit} {(length.Limit == 1 ? length.Unit : Plural(length.Unit))}.");
    }

    private static string Plural(string unit) =>
        unit.EndsWith("y", StringComparison.Ordinal) ? unit.Substring(0, unit.Length - 1) + "ies" : unit + "s";

    private static IEnumerable<string> Documented(DocumentedModel? documented)
    {
        if (documented is null)
        {
            yield break;
        }

        var words = new[] { ("type", documented.Type), ("required", documented.Required), ("default", documented.Default) }
            .Where(static word => word.Item2 is not null)
            .Select(static word => $"{word.Item1} {Code(word.Item2!)}");
        yield return $"The documentation says: {string.Join(", ", words)}.";
    }

    private static IEnumerable<string> ItemsSeen(ObservedModel? observed) =>
        observed is { Types.Count: > 0 } ? [$"Elements also seen as a JSON {string.Join(" or ", observed.Types)}."] : [];

    private static IEnumerable<string> Observed(ObservedModel? observed)
    {
        if (observed is null)
        {
            yield break;
        }

        if (observed.Alias is { } alias)
        {
            yield return $"Also seen as {Code(alias)}.";
        }

        if (observed.Types.Count > 0)
        {
            yield return $"Also seen as a JSON {string.Join(" or ", observed.Types)}.";
        }

        var since = observed.Since is null ? "" : $" since {observed.Since}";
        yield return observed.Evidence is null
            ? $"Not documented; seen{since}."
            : $"Seen beyond the documentation{since}: {observed.Evidence.TrimEnd('.')}.";
    }

    // XmlText turns backticks into <c>.
    private static string Code(string text) => text.IndexOf('`') < 0 ? $"`{text}`" : text;
}
