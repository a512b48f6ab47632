using TikiSpec.OpenApi.Grammar;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>How schemas are built.</summary>
internal static class SchemaLints
{
    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("schema-description", "TIKI6014", Warning, Off, "A schema component and each property has a description.", Description),
        Rule("required-undeclared", "TIKI6015", Warning, Warning, "A required property is declared.", RequiredUndeclared),
        Rule("array-items", "TIKI6016", Error, Warning, "An array says what it holds.", ArrayItems),
        Rule("reference-siblings", "TIKI6017", Warning, Info, "Nothing stands beside a $ref where OpenAPI ignores it.", ReferenceSiblings),
        Rule("component-unused", "TIKI6018", Warning, Warning, "A component is used.", Unused),
    ];

    private static IEnumerable<LintHit> Description(LintDocument document)
    {
        var components = document.View.Value("components")?["schemas"]?.Properties ?? [];
        var properties = document.Schemas.SelectMany(static schema => schema.PropertiesOf("properties"));
        return components
            .Concat(properties)
            .Where(static schema => schema.Is("object") && schema["$ref"] is null)
            .Where(static schema => string.IsNullOrWhiteSpace(schema["description"]?.Text))
            .Select(schema => new LintHit(schema, $"'{schema.Name}' has no description."));
    }

    private static IEnumerable<LintHit> RequiredUndeclared(LintDocument document)
    {
        // A part of allOf may demand what another part declares.
        var parts = new HashSet<string>(
            document.Schemas.SelectMany(static schema => schema.ItemsOf("allOf")).Select(static part => part.At.Pointer),
            StringComparer.Ordinal
        );
        return document
            .Schemas.Where(schema => !parts.Contains(schema.At.Pointer) && !Combined(schema))
            .SelectMany(schema => schema.Required.Where(name => schema.Value("properties")?[name.Text!] is null))
            .Select(name => new LintHit(name, $"'{name.Text}' is required and not declared under properties."));
    }

    private static bool Combined(SchemaView schema) =>
        schema.Has("allOf") || schema.Has("oneOf") || schema.Has("anyOf") || schema.Has("$ref");

    private static IEnumerable<LintHit> ArrayItems(LintDocument document) =>
        document
            .Schemas.Where(static schema => schema.Value("type")?.Text == "array" && !schema.Has("items") && !schema.Has("prefixItems"))
            .Select(schema => new LintHit(schema.At, "The array does not say what it holds; give it items."));

    private static IEnumerable<LintHit> ReferenceSiblings(LintDocument document) =>
        document.View.Version != OpenApiVersion.V30
            ? BesideReferences(document).Where(static hit => hit.Sibling.Name is not ("summary" or "description")).Select(Hit)
            : document
                .Schemas.Where(static schema => schema.Has("$ref") && schema.Keywords.Count > 1)
                .Select(schema => new LintHit(
                    schema.At,
                    $"What stands beside '$ref: {schema.Value("$ref")!.Text}' is ignored by other tools; wrap the reference in allOf."
                ))
                .Concat(BesideReferences(document).Select(Hit));

    /// <summary>Of what is no schema: there is no allOf to wrap it in.</summary>
    private static IEnumerable<(ValueView Reference, ValueView Sibling)> BesideReferences(LintDocument document) =>
        from owner in document.ReferencesOfOthers
        from sibling in owner.Properties
        where sibling.Name != "$ref"
        select (owner["$ref"]!, sibling);

    private static LintHit Hit((ValueView Reference, ValueView Sibling) hit) =>
        new(hit.Sibling, $"'{hit.Sibling.Name}' beside '$ref: {hit.Reference.Text}' is ignored.");

    private static IEnumerable<LintHit> Unused(LintDocument document)
    {
        var used = new HashSet<string>(document.References.Select(reference => reference.Text!), StringComparer.Ordinal);
        used.UnionWith(
            document
                .Schemas.SelectMany(static schema => schema.Value("discriminator")?["mapping"]?.Properties ?? [])
                .Select(static target => Reference(target.Text ?? ""))
        );
        used.UnionWith(Demanded(document).Select(static scheme => "#/components/securitySchemes/" + scheme));
        var components = document.View.Value("components")?.Properties ?? [];
        return components
            .Where(static kind => !kind.Name.StartsWith("x-", StringComparison.Ordinal))
            .SelectMany(kind => kind.Properties.Where(component => !used.Contains($"#/components/{kind.Name}/{component.Name}")))
            .Select(component => new LintHit(
                component,
                component.At.Pointer.StartsWith("/components/securitySchemes/", StringComparison.Ordinal)
                    ? $"Nothing asks for the security scheme '{component.Name}'."
                    : $"Nothing refers to '{component.Name}'."
            ));
    }

    /// <summary>The names of security schemes that the document or an operation asks for.</summary>
    private static IEnumerable<string> Demanded(LintDocument document) =>
        document
            .All.Where(static entry => entry.Kind is ObjectKind.Document or ObjectKind.Operation)
            .SelectMany(static entry => entry.Value["security"]?.Items ?? [])
            .SelectMany(static alternative => alternative.Properties)
            .Select(static scheme => scheme.Name);

    private static string Reference(string target) => target.IndexOf('/') < 0 ? "#/components/schemas/" + target : target;
}
