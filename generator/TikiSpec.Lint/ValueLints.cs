using TikiSpec.OpenApi.Values;
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
            .Schemas.SelectMany(static schema => new[] { schema["enum"], schema["x-extensible-enum"] })
            .SelectMany(values => values.Items().GroupBy(CanonicalJson.Of).SelectMany(same => same.Skip(1)))
            .Select(value => new LintHit(value, $"{CanonicalJson.Of(value)} stands twice in the enum."));

    private static IEnumerable<LintHit> EnumType(LintDocument document) =>
        from schema in document.Schemas
        where schema.Types.Count > 0
        from value in schema["enum"].Items()
        where !(value.IsNull && schema.AllowsNull) && !schema.Types.Any(type => JsonTypes.Fits(new NodeValue(value.Node!), type))
        select new LintHit(value, $"{CanonicalJson.Of(value)} is no {string.Join(" or ", schema.Types)}.");

    private static IEnumerable<LintHit> DefaultOutside(LintDocument document) =>
        from schema in document.Schemas
        where schema.Has("default")
        from violation in document.JudgeOf(ValueDirection.Either).Check(schema, schema["default"].Node!)
        where violation.Kind != ValueViolationKind.Undeclared
        select new LintHit(
            schema["default"].Find(violation.Pointer),
            $"The default {CanonicalJson.Of(schema["default"])} does not fit: {(violation.Pointer.Length == 0 ? "it" : violation.Pointer)} {violation.Message}."
        );

    private static IEnumerable<LintHit> Limits(LintDocument document)
    {
        foreach (var schema in document.Schemas)
        {
            foreach (var (low, high) in Ranges)
            {
                if (CanonicalJson.NumberOf(schema[low]) is { } least && CanonicalJson.NumberOf(schema[high]) is { } most && least > most)
                {
                    yield return new LintHit(
                        schema[low],
                        $"{low} {CanonicalJson.Of(least)} is above {high} {CanonicalJson.Of(most)}; no value fits."
                    );
                }

                foreach (var key in new[] { low, high }.Where(key => schema[key].Exists))
                {
                    if (low != "minimum" && CanonicalJson.NumberOf(schema[key]) is null or < 0)
                    {
                        yield return new LintHit(schema[key], $"{key} must be a number from 0 on.");
                    }
                }
            }
        }
    }
}
