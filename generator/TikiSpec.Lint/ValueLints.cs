using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>What schemas say of values.</summary>
internal static class ValueLints
{
    private static readonly (string Low, string High)[] Ranges =
    [
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
    ];

    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("enum-twice", "TIKI6019", Error, Warning, "No value stands twice in an enum.", EnumTwice),
        Rule("enum-type", "TIKI6020", Error, Warning, "The values of an enum are of its schema's type.", EnumType),
        Rule("default-outside", "TIKI6021", Error, Warning, "A default fits its schema.", DefaultOutside),
        Rule("limits-plausible", "TIKI6022", Error, Warning, "Limits leave room for a value.", Limits),
    ];

    private static IEnumerable<LintHit> EnumTwice(LintDocument document) =>
        document
            .Schemas.SelectMany(static schema => new[] { schema.ItemsOf("enum"), schema.ItemsOf("x-extensible-enum") })
            .SelectMany(static values => values.GroupBy(static value => value.Json).SelectMany(static same => same.Skip(1)))
            .Select(static value => new LintHit(value, $"{value.Json} stands twice in the enum."));

    private static IEnumerable<LintHit> EnumType(LintDocument document) =>
        from schema in document.Schemas
        where schema.Types.Count > 0
        from value in schema.ItemsOf("enum")
        where !(value.IsNull && schema.AllowsNull) && !schema.Types.Any(value.Is)
        select new LintHit(value, $"{value.Json} is no {string.Join(" or ", schema.Types)}.");

    private static IEnumerable<LintHit> DefaultOutside(LintDocument document) =>
        from schema in document.Schemas
        let written = schema.Value("default")
        where written is not null
        from violation in document.JudgeOf(ValueDirection.Either).Check(schema, schema.Default!)
        where violation.Kind != ValueViolationKind.Undeclared
        select LintHit.Of(written.PlaceOf(violation.Pointer), $"The default {written.Json}", "does not fit", violation);

    private static IEnumerable<LintHit> Limits(LintDocument document)
    {
        foreach (var schema in document.Schemas)
        {
            foreach (var (low, high) in Ranges)
            {
                if (schema.BoundOf(low) is { } least && schema.BoundOf(high) is { } most && least.Number > most.Number)
                {
                    yield return new LintHit(least.At, $"{low} {least.Text} is above {high} {most.Text}; no value fits.");
                }

                foreach (var key in new[] { low, high }.Where(schema.Has))
                {
                    if (low != "minimum" && schema.BoundOf(key) is null or { Number: < 0 })
                    {
                        yield return new LintHit(schema[key], $"{key} must be a number from 0 on.");
                    }
                }
            }
        }
    }
}
