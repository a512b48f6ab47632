using System.Globalization;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Json;

/// <summary>Calls that check a value before it is sent: that it is there, and the limits that the spec
/// states.</summary>
/// <remarks>
/// <code>
/// check.Required("variants", Variants);
/// check.Items("variants", Variants, min: 1);
/// check.EachObject("variants", Variants);
/// check.AtLeast("price", Price, 0m, isExclusive: true);
/// </code>
/// Whether .NET can take a pattern is found out where it is used, so that what is emitted does not depend on the
/// compiler's host.
/// </remarks>
internal static class CheckText
{
    private const string OrNone = ".GetValueOrDefault()";

    /// <param name="check">The expression of the check.</param>
    /// <param name="name">The wire name as a literal.</param>
    /// <param name="value">The expression of the value.</param>
    public static IReadOnlyList<string> Statements(
        string check,
        string name,
        string value,
        TypeRef type,
        bool isNullable,
        ConstraintsModel? constraints
    )
    {
        var arguments = $"({name}, {value}";
        var statements = new List<string>();
        if (!isNullable && !CSharpTypes.Of(type).IsValueType)
        {
            statements.Add($"{check}.Required{arguments});");
        }

        if (ScalarTable.Find(type) is { Limits: ScalarLimits.Double })
        {
            statements.Add($"{check}.Finite{arguments});");
        }

        if (type.IsClosedEnum)
        {
            statements.Add($"{check}.Defined{arguments});");
        }

        statements.AddRange(Limits(check, name, value, type, constraints));
        if (type.IsUnion)
        {
            statements.Add(isNullable ? $"{check}.UnionOrNone({name}, {value}{OrNone});" : $"{check}.Union({name}, {value});");
        }
        else if (Inner(type) is { } inner)
        {
            statements.Add($"{check}.{inner.Method}{arguments}{inner.Arguments});");
        }

        return statements;
    }

    /// <summary>A body: its elements, or the object that it is.</summary>
    public static IReadOnlyList<string> Body(string check, string value, TypeRef type) =>
        Inner(type) switch
        {
            ("Object", var arguments) => [$"{check}.Body({value}{arguments});"],
            ("Union", var arguments) => [$"{check}.BodyUnion({value}{(type.AllowsNull ? OrNone : "")}{arguments});"],
            (var method, var arguments) => [$"{check}.Required(\"body\", {value});", $"{check}.{method}(\"\", {value}{arguments});"],
            null => [],
        };

    /// <summary>What a value holds, where it has no name of its own.</summary>
    public static IReadOnlyList<string> Inside(string check, string value, TypeRef type) =>
        type.IsObject ? [$"{check}.Inside({value});"]
        : Inner(type) is var (method, arguments) ? [$"{check}.{method}(\"\", {value}{arguments});"]
        : [];

    /// <summary>The limits alone.</summary>
    public static IEnumerable<string> Limits(string check, string name, string value, TypeRef type, ConstraintsModel? constraints) =>
        Limits(type, constraints)
            .Select(limit => $"{check}.{limit.Method}({name}, {value}{(limit.Arguments is null ? "" : ", " + limit.Arguments)});");

    /// <summary>The call that looks into a value; null where there is nothing to look for.</summary>
    private static (string Method, string Arguments)? Inner(TypeRef type) =>
        type switch
        {
            { IsObject: true } => ("Object", ""),
            { IsUnion: true } => ("Union", ""),
            { IsList: true } or { IsMap: true } when type.Item is { IsUnion: true, AllowsNull: false } => ("EachUnion", ""),
            { IsList: true } or { IsMap: true } when type.Item is { IsObject: true, AllowsNull: false } => ("EachObject", ""),
            { IsList: true } or { IsMap: true } when NestedCheck(type.Item!) is { } check => ("Each", ", " + check),
            { IsList: true } or { IsMap: true } when type.Item is { AllowsNull: false } item && MayHoldNull(item) => ("Each", ""),
            { IsList: true } when type.Item is { IsClosedEnum: true, AllowsNull: false } => ("EachDefined", ""),
            _ => null,
        };

    /// <summary>Looks into a list or map that is itself an element.</summary>
    private static string? NestedCheck(TypeRef item) =>
        item is { IsList: true, AllowsNull: false } or { IsMap: true, AllowsNull: false } && Inner(item) is var (method, arguments)
            ? $"static (check, item) => check.{method}(\"\", item{arguments})"
            : null;

    // In C#: an element that is a reference, or one that is null where it could not be read.
    private static bool MayHoldNull(TypeRef item) => !CSharpTypes.Of(item).IsValueType || CSharpTypes.IsNullableItem(item);

    private static IEnumerable<(string Method, string? Arguments)> Limits(TypeRef type, ConstraintsModel? constraints) =>
        constraints is null
            ? []
            : ScalarTable.Find(type)?.Limits switch
            {
                ScalarLimits.Decimal => Numbers(constraints, Decimal),
                ScalarLimits.Double => Numbers(constraints, Double),
                ScalarLimits.Text => [.. Sizes("Length", constraints.MinLength, constraints.MaxLength), .. Pattern(constraints.Pattern)],
                null when type.IsList =>
                [
                    .. Sizes("Items", constraints.MinItems, constraints.MaxItems),
                    .. constraints.HasUniqueItems ? [("Unique", null)] : ((string, string?)[])[],
                ],
                null when type.IsMap => Sizes("Items", constraints.MinProperties, constraints.MaxProperties),
                _ => [],
            };

    private static IEnumerable<(string Method, string? Arguments)> Numbers(ConstraintsModel constraints, Func<string?, string?> limit)
    {
        if (limit(constraints.Minimum) is { } minimum)
        {
            yield return ("AtLeast", minimum + (constraints.ExclusiveMinimum ? ", isExclusive: true" : ""));
        }

        if (limit(constraints.Maximum) is { } maximum)
        {
            yield return ("AtMost", maximum + (constraints.ExclusiveMaximum ? ", isExclusive: true" : ""));
        }

        if (
            constraints.MultipleOf is { } divisor
            && limit(divisor) is { } step
            && decimal.TryParse(divisor, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0
        )
        {
            yield return ("MultipleOf", step);
        }
    }

    private static IEnumerable<(string Method, string? Arguments)> Pattern(string? pattern) =>
        pattern is null ? [] : [("Pattern", CSharpLiteral.Of(pattern))];

    // A limit that no decimal can hold is none that a decimal, or a whole number, can break.
    private static string? Decimal(string? number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            ? limit.ToString(CultureInfo.InvariantCulture) + "m"
            : null;

    private static string? Double(string? number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) && !double.IsInfinity(limit)
            ? limit.ToString("R", CultureInfo.InvariantCulture) + "D"
            : null;

    private static IEnumerable<(string Method, string? Arguments)> Sizes(string method, int? min, int? max)
    {
        var limits = new[] { ("min", min), ("max", max) }.Where(static limit => limit.Item2 is not null).ToList();
        if (limits.Count > 0)
        {
            yield return (
                method,
                string.Join(", ", limits.Select(static limit => FormattableString.Invariant($"{limit.Item1}: {limit.Item2}")))
            );
        }
    }
}
