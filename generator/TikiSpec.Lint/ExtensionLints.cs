using TikiSpec.OpenApi.Walking;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>Keys beyond OpenAPI.</summary>
internal static class ExtensionLints
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "x-extensible-enum",
        "x-enum-descriptions",
        "x-enum-varnames",
        "x-client-csv",
        "x-client-documented",
        "x-client-observed",
        "x-client-unwrap",
        "x-client-invalid",
        "x-client-deprecation",
        "x-client-pagination",
        "x-client-batch",
        "x-client-events",
        "x-client-set-expression",
        "x-client-rate-limit",
        "x-client-needs",
        "x-client-stock",
        "x-client-variants",
        "x-client-ids",
        "x-client-poll",
        "x-client-help",
        "x-client-names",
        "x-client-records",
        "x-client-types",
        "x-client-signature",
        "x-client-wide",
        "x-tiki-decision",
        "x-tiki-source",
        "x-dotnet-name",
        "x-dotnet-options-name",
        "x-sunset",
        "x-stability-level",
    };

    private static readonly string[] Parallel = ["x-enum-descriptions", "x-enum-varnames"];
    private static readonly string[] OurPrefixes = ["x-client-", "x-tiki-", "x-dotnet-", "x-enum-", "x-extensible-"];

    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("extension-renamed", "TIKI6023", Warning, Warning, "A key of ours is written as it is called today.", Renamed),
        Rule("extension-unknown", "TIKI6024", Warning, Warning, "An x- key with one of our beginnings is one that we read.", Unknown),
        Rule("enum-descriptions", "TIKI6025", Error, Warning, "Names and descriptions of values are as many as the values.", EnumTexts),
        Rule(
            "deprecation-facts",
            "TIKI6026",
            Warning,
            Off,
            "A deprecated operation says since when, and what is said of a deprecation stands on a deprecated one.",
            DeprecationFacts
        ),
        Rule("successor-missing", "TIKI6027", Error, Warning, "The successor that a deprecation names exists.", Successor),
        Rule("decision-unresolved", "TIKI6028", Error, Off, "A cited decision is in the list of decisions.", Decision),
    ];

    private static IEnumerable<LintHit> Renamed(LintDocument document) =>
        document.View.IsReadable
            ? OldSpelling
                .Of(document.View.References)
                .Select(static old => new LintHit(old.At, $"'{old.Written}' is called '{old.Name}' today; both are read."))
            : [];

    private static IEnumerable<LintHit> Unknown(LintDocument document) =>
        document
            .All.SelectMany(static entry => entry.Value.Properties)
            .Where(property =>
                Array.Exists(OurPrefixes, prefix => property.Name.StartsWith(prefix, StringComparison.Ordinal))
                && !Known.Contains(property.Name)
            )
            .Select(property => new LintHit(property, $"'{property.Name}' is unknown and has no effect."));

    private static IEnumerable<LintHit> EnumTexts(LintDocument document)
    {
        foreach (var schema in document.Schemas)
        {
            var count = schema.ItemsOf(schema.Has("enum") ? "enum" : "x-extensible-enum").Count;
            foreach (var key in Parallel.Where(schema.Has))
            {
                var texts = schema.ItemsOf(key).Count;
                if (texts != count)
                {
                    yield return new LintHit(schema[key], $"{key} has {texts} entries for {count} values.");
                }
            }
        }
    }

    private static IEnumerable<LintHit> DeprecationFacts(LintDocument document)
    {
        foreach (var operation in document.Operations)
        {
            var (flag, facts) = (operation["deprecated"], operation["x-client-deprecation"]);
            if (flag is { IsTrue: true } && facts?["since"]?.Text is null && facts?["note"]?.Text is null)
            {
                yield return new LintHit(
                    flag,
                    $"{operation.Name} is deprecated; say since when under x-client-deprecation, or in its note why nobody knows."
                );
            }
            else if (flag is not { IsTrue: true } && facts is not null)
            {
                yield return new LintHit(facts, $"{operation.Name} has x-client-deprecation and does not say 'deprecated: true'.");
            }
        }
    }

    private static IEnumerable<LintHit> Successor(LintDocument document)
    {
        foreach (var operation in document.Operations)
        {
            var successor = operation["x-client-deprecation"]?["successor"];
            if (successor?["operationId"] is not { Text: { } id } named)
            {
                continue;
            }

            var spec = successor["spec"]?.Text;
            var target =
                spec is null || spec == document.Spec.Name ? document.View
                : document.Options.Others.TryGetValue(spec, out var other) ? DocumentView.Of(other)
                : null;
            if (target is null)
            {
                yield return new LintHit(successor["spec"]!, $"There is no spec '{spec}' beside this one.");
            }
            else if (target.Operations.All(known => known.Id != id))
            {
                yield return new LintHit(named, $"{spec ?? "The document"} has no operation '{id}'.");
            }
        }
    }

    private static IEnumerable<LintHit> Decision(LintDocument document) =>
        document.Options.Decisions is not { } decisions
            ? []
            : document
                .All.Select(static entry => entry.Value["x-tiki-decision"])
                .OfType<ValueView>()
                .SelectMany(static cited => cited.Text is null ? cited.Items : [cited])
                .Where(cited => !decisions.Contains(cited.Text ?? ""))
                .Select(cited => new LintHit(cited, $"'{cited.Text}' is not in the list of decisions."));
}
