using TikiSpec.Model;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>What schemas say of values.</summary>
internal static class ValueLints
{
    private static readonly (string Low, string High, string Type)[] Ranges =
    [
        ("minimum", "maximum", "number"),
        ("minLength", "maxLength", "string"),
        ("minItems", "maxItems", "array"),
        ("minProperties", "maxProperties", "object"),
    ];

    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("enum-twice", Error, "No value stands twice in an enum.", EnumTwice),
        Rule("enum-type", Error, "The values of an enum are of its schema's type.", EnumType),
        Rule(
            "default-outside",
            Error,
            "A default is one of the enum's values, within the limits, and of the schema's type.",
            DefaultOutside
        ),
        Rule("limits-plausible", Error, "Limits leave room for a value, and fit the type that they limit.", Limits),
    ];

    private static IEnumerable<LintHit> EnumTwice(LintDocument document) =>
        document
            .Schemas.SelectMany(schema => new[] { schema["enum"], schema["x-extensible-enum"] })
            .SelectMany(values => values.Items().GroupBy(CanonicalJson.Of).SelectMany(same => same.Skip(1)))
            .Select(value => new LintHit(value, $"{CanonicalJson.Of(value)} stands twice in the enum."));

    private static IEnumerable<LintHit> EnumType(LintDocument document) =>
        from schema in document.Schemas
        where schema["type"].Text is not null
        from value in schema["enum"].Items()
        where !Fits(value, schema["type"].Text!) && !(IsNull(value) && schema["nullable"].IsTrue)
        select new LintHit(value, $"{CanonicalJson.Of(value)} is no {schema["type"].Text}.");

    private static IEnumerable<LintHit> DefaultOutside(LintDocument document)
    {
        foreach (var schema in document.Schemas.Where(schema => schema["default"].Exists))
        {
            var value = schema["default"];
            if (IsNull(value) && schema["nullable"].IsTrue)
            {
                continue;
            }

            if (schema["type"].Text is { } type && !Fits(value, type))
            {
                yield return new LintHit(value, $"The default {CanonicalJson.Of(value)} is no {type}.");
            }
            else if (schema["enum"].Exists && schema["enum"].Items().All(known => CanonicalJson.Of(known) != CanonicalJson.Of(value)))
            {
                yield return new LintHit(value, $"The default {CanonicalJson.Of(value)} is none of the enum's values.");
            }
            else if (
                CanonicalJson.NumberOf(value) is { } number
                && (number < CanonicalJson.NumberOf(schema["minimum"]) || number > CanonicalJson.NumberOf(schema["maximum"]))
            )
            {
                yield return new LintHit(value, $"The default {CanonicalJson.Of(value)} is outside the limits.");
            }
        }
    }

    private static IEnumerable<LintHit> Limits(LintDocument document)
    {
        foreach (var schema in document.Schemas)
        {
            foreach (var (low, high, type) in Ranges)
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

                    if (schema["type"].Text is { } actual && actual != type && !(type == "number" && actual == "integer"))
                    {
                        yield return new LintHit(schema[key], $"{key} says nothing of a schema of type {actual}.");
                    }
                }
            }
        }
    }

    private static bool IsNull(SpecCursor value) => value.Node is SpecScalar { IsNull: true };

    private static bool Fits(SpecCursor value, string type) =>
        type switch
        {
            "string" => value.Node is SpecScalar { Kind: ScalarKind.String },
            "boolean" => value.Node is SpecScalar { Kind: ScalarKind.Boolean },
            "integer" => CanonicalJson.NumberOf(value) is { } number && number == decimal.Truncate(number) && !IsText(value),
            "number" => CanonicalJson.NumberOf(value) is not null && !IsText(value),
            "array" => value.Node is SpecSequence,
            "object" => value.Node is SpecMapping,
            "null" => IsNull(value),
            _ => true,
        };

    private static bool IsText(SpecCursor value) => value.Node is SpecScalar { Kind: ScalarKind.String };
}
