namespace TikiSpec.Drift.Rules;

/// <summary>The levels of other tools, for whoever comes from one: only those that differ from ours. What a tool does
/// not look at keeps our level.</summary>
public static class SeverityPresets
{
    /// <summary>As its catalogue of checks has them: error is breaking, warning is risky, info is safe.</summary>
    private const string Oasdiff = """
        api-global-security-demanded safe
        api-global-security-removed safe
        api-global-security-requirement-added safe
        api-global-security-scope-added safe
        api-security-component-oauth-scope-removed safe
        api-security-component-oauth-token-url-changed safe
        api-security-component-oauth-url-changed safe
        api-security-component-type-changed safe
        api-security-demanded safe
        api-security-removed safe
        api-security-requirement-added safe
        api-security-scope-added safe
        library-schema-removed safe
        optional-response-header-removed risky
        request-body-all-of-added-harmless breaking
        request-body-any-of-removed-covered breaking
        request-body-discriminator-mapping-changed safe
        request-body-discriminator-mapping-deleted safe
        request-body-discriminator-property-name-changed safe
        request-body-min-length-set breaking
        request-body-one-of-added-covered safe
        request-body-one-of-removed-covered breaking
        request-optional-property-became-read-only safe
        request-parameter-default-value-added breaking
        request-parameter-default-value-changed breaking
        request-parameter-default-value-removed breaking
        request-parameter-min-length-set breaking
        request-parameter-property-type-changed risky
        request-property-all-of-added-harmless breaking
        request-property-any-of-removed-covered breaking
        request-property-discriminator-mapping-changed safe
        request-property-discriminator-mapping-deleted safe
        request-property-discriminator-property-name-changed safe
        request-property-min-length-set breaking
        request-property-one-of-added-covered safe
        request-property-one-of-removed-covered breaking
        request-required-property-became-not-read-only safe
        request-required-property-became-read-only safe
        response-body-all-of-removed safe
        response-body-any-of-added safe
        response-body-discriminator-mapping-changed safe
        response-body-discriminator-property-name-changed safe
        response-body-media-type-schema-removed risky
        response-body-one-of-added-covered breaking
        response-media-type-charset-changed safe
        response-non-success-status-removed safe
        response-optional-property-became-write-only safe
        response-optional-property-removed risky
        response-property-all-of-removed safe
        response-property-any-of-added safe
        response-property-discriminator-mapping-changed safe
        response-property-discriminator-property-name-changed safe
        response-property-one-of-added-covered breaking
        response-required-property-became-write-only safe
        """;

    /// <summary>As Redocly CLI 2.77 was seen to have them: major is breaking, minor and patch are safe.</summary>
    private const string Redocly = """
        api-operation-id-changed breaking
        request-body-added-required safe
        request-body-all-of-removed safe
        request-body-discriminator-mapping-deleted safe
        request-body-discriminator-property-name-changed safe
        request-body-exclusive-max-set breaking
        request-body-exclusive-min-set breaking
        request-body-max-contains-set breaking
        request-body-max-items-set breaking
        request-body-max-length-set breaking
        request-body-max-properties-set breaking
        request-body-max-set breaking
        request-body-media-type-encoding-changed safe
        request-body-min-contains-set breaking
        request-body-min-items-set breaking
        request-body-min-length-set breaking
        request-body-min-properties-set breaking
        request-body-min-set breaking
        request-body-multiple-of-generalized breaking
        request-body-one-of-became-any-of breaking
        request-body-pattern-changed breaking
        request-body-unique-items-set breaking
        request-optional-property-became-read-only safe
        request-parameter-all-of-removed safe
        request-parameter-default-value-added safe
        request-parameter-default-value-changed safe
        request-parameter-default-value-removed safe
        request-parameter-discriminator-mapping-deleted safe
        request-parameter-discriminator-property-name-changed safe
        request-parameter-exclusive-max-set breaking
        request-parameter-exclusive-min-set breaking
        request-parameter-max-contains-set breaking
        request-parameter-max-items-set breaking
        request-parameter-max-length-set breaking
        request-parameter-max-properties-set breaking
        request-parameter-max-set breaking
        request-parameter-min-contains-set breaking
        request-parameter-min-items-set breaking
        request-parameter-min-length-set breaking
        request-parameter-min-properties-set breaking
        request-parameter-min-set breaking
        request-parameter-multiple-of-generalized breaking
        request-parameter-one-of-became-any-of breaking
        request-parameter-pattern-changed breaking
        request-parameter-property-all-of-removed safe
        request-parameter-property-discriminator-mapping-deleted safe
        request-parameter-property-discriminator-property-name-changed safe
        request-parameter-property-exclusive-max-set breaking
        request-parameter-property-exclusive-min-set breaking
        request-parameter-property-max-contains-set breaking
        request-parameter-property-max-items-set breaking
        request-parameter-property-max-length-set breaking
        request-parameter-property-max-properties-set breaking
        request-parameter-property-max-set breaking
        request-parameter-property-min-contains-set breaking
        request-parameter-property-min-items-set breaking
        request-parameter-property-min-length-set breaking
        request-parameter-property-min-properties-set breaking
        request-parameter-property-min-set breaking
        request-parameter-property-multiple-of-generalized breaking
        request-parameter-property-one-of-became-any-of breaking
        request-parameter-property-pattern-changed breaking
        request-parameter-property-unique-items-set breaking
        request-parameter-unique-items-set breaking
        request-property-all-of-removed safe
        request-property-discriminator-mapping-deleted safe
        request-property-discriminator-property-name-changed safe
        request-property-exclusive-max-set breaking
        request-property-exclusive-min-set breaking
        request-property-max-contains-set breaking
        request-property-max-items-set breaking
        request-property-max-length-set breaking
        request-property-max-properties-set breaking
        request-property-max-set breaking
        request-property-min-contains-set breaking
        request-property-min-items-set breaking
        request-property-min-length-set breaking
        request-property-min-properties-set breaking
        request-property-min-set breaking
        request-property-multiple-of-generalized breaking
        request-property-one-of-became-any-of breaking
        request-property-pattern-changed breaking
        request-property-removed safe
        request-property-unique-items-set breaking
        request-required-property-became-read-only safe
        response-body-discriminator-property-name-changed safe
        response-body-enum-dropped breaking
        response-body-enum-value-added breaking
        response-body-multiple-of-changed breaking
        response-body-multiple-of-generalized breaking
        response-body-multiple-of-specialized breaking
        response-body-one-of-became-any-of breaking
        response-body-pattern-changed breaking
        response-body-pattern-removed breaking
        response-header-discriminator-property-name-changed safe
        response-header-enum-dropped breaking
        response-header-enum-value-added breaking
        response-header-multiple-of-changed breaking
        response-header-multiple-of-generalized breaking
        response-header-multiple-of-specialized breaking
        response-header-one-of-became-any-of breaking
        response-header-pattern-changed breaking
        response-header-pattern-removed breaking
        response-non-success-status-removed breaking
        response-optional-property-became-write-only safe
        response-property-discriminator-property-name-changed safe
        response-property-enum-dropped breaking
        response-property-enum-value-added breaking
        response-property-multiple-of-changed breaking
        response-property-multiple-of-generalized breaking
        response-property-multiple-of-specialized breaking
        response-property-one-of-became-any-of breaking
        response-property-pattern-changed breaking
        response-property-pattern-removed breaking
        response-required-property-became-write-only safe
        """;

    private static readonly Dictionary<string, string> Presets = new(StringComparer.Ordinal)
    {
        ["oasdiff"] = Oasdiff,
        ["redocly"] = Redocly,
    };

    /// <summary>In ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Presets.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>Levels by rule id; null where there is no preset of the name.</summary>
    public static IReadOnlyDictionary<string, WireLevel>? Find(string name) =>
        Presets.TryGetValue(name, out var lines)
            ? lines
                .Split('\n')
                .Select(static line => line.Split(' '))
                .ToDictionary(static words => words[0], static words => LevelOf(words[1]), StringComparer.Ordinal)
            : null;

    private static WireLevel LevelOf(string word) =>
        word switch
        {
            "breaking" => WireLevel.Breaking,
            "risky" => WireLevel.Risky,
            _ => WireLevel.Safe,
        };
}
