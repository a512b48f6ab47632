using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Values;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Judging;

/// <summary>The keywords of one schema, read once for all the values that are held to it.</summary>
internal sealed class SchemaRules
{
    private static readonly string[] ChoiceKeywords = ["oneOf", "anyOf"];
    private static readonly string[] KnownTypes = ["string", "number", "integer", "boolean", "array", "object"];

    public SchemaRules(SchemaView schema)
    {
        Schema = schema;
        IsNever = schema.IsNever;
        Types = schema.Types.All(KnownTypes.Contains) ? schema.Types : [];
        AllowsNull = schema.AllowsNull;
        Enum = AllowedValues(schema);
        Const = schema.Const is { } constant ? CanonicalValue.Of(constant.Value) : null;
        Format = schema.Format;
        Target = schema.Target;
        AllOf = schema.AllOf;
        Choices = [.. ChoiceKeywords.Where(schema.Has).Select(keyword => new ChoiceRule(schema, keyword))];
        Required = [.. schema.Required.Select(static name => name.Text!).Distinct()];
        Properties = Named(schema.Properties);
        Patterns = schema.PatternProperties;
        Additional = schema.Inner("additionalProperties");
        PropertyNames = schema.Inner("propertyNames");
        UnevaluatedProperties = schema.Inner("unevaluatedProperties");
        UnevaluatedItems = schema.Inner("unevaluatedItems");
        PrefixItems = schema.ListOf("prefixItems");
        Items = schema.Inner("items");
        Contains = schema.Inner("contains");
        DependentSchemas = Named(schema.MapOf("dependentSchemas"));
        DependentRequired = schema.DependentRequired;
        Observed = schema.Extension(ClientKeys.Observed);
        DocumentedType = schema.Extension(ClientKeys.Documented)?.Text("type");
        Csv = schema.Extension(ClientKeys.Csv);
        SaysOfProperties = Properties.Count > 0 || Patterns.Count > 0 || schema.Has("additionalProperties");
    }

    public SchemaView Schema { get; }

    public bool IsNever { get; }

    /// <summary>Without null; empty where one is none of JSON's.</summary>
    public IReadOnlyList<string> Types { get; }

    public bool AllowsNull { get; }

    /// <summary>In one spelling; null where there is no enum.</summary>
    public IReadOnlyList<string>? Enum { get; }

    public string? Const { get; }

    public string? Format { get; }

    public SchemaView? Target { get; }

    public IReadOnlyList<SchemaView> AllOf { get; }

    public IReadOnlyList<ChoiceRule> Choices { get; }

    public IReadOnlyList<string> Required { get; }

    public Dictionary<string, SchemaView> Properties { get; }

    public IReadOnlyList<PropertyView> Patterns { get; }

    /// <summary>additionalProperties, also as a boolean.</summary>
    public SchemaView? Additional { get; }

    public SchemaView? PropertyNames { get; }

    public SchemaView? UnevaluatedProperties { get; }

    public SchemaView? UnevaluatedItems { get; }

    public IReadOnlyList<SchemaView> PrefixItems { get; }

    public SchemaView? Items { get; }

    public SchemaView? Contains { get; }

    public Dictionary<string, SchemaView> DependentSchemas { get; }

    public IReadOnlyList<KeyValuePair<string, string[]>> DependentRequired { get; }

    public ExtensionView? Observed { get; }

    /// <summary>What the page calls the type, where that differs.</summary>
    public string? DocumentedType { get; }

    public ExtensionView? Csv { get; }

    /// <summary>Properties that it does not declare are not meant.</summary>
    public bool SaysOfProperties { get; }

    /// <summary>The facts of an object that is held to this schema, made when first asked for.</summary>
    public PropertyFacts? Facts { get; set; }

    private static IReadOnlyList<string>? AllowedValues(SchemaView schema) =>
        schema.Enum is { } values ? [.. values.Select(static value => CanonicalValue.Of(value.Value))] : null;

    private static Dictionary<string, SchemaView> Named(IReadOnlyList<PropertyView> properties)
    {
        var named = new Dictionary<string, SchemaView>(properties.Count, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            named[property.Name] = property.Schema;
        }

        return named;
    }
}

/// <summary>oneOf or anyOf, with the property that may tell which subschema is meant.</summary>
internal sealed class ChoiceRule(SchemaView schema, string keyword)
{
    public string Keyword { get; } = keyword;

    public IReadOnlyList<SchemaView> Subschemas { get; } = schema.ListOf(keyword);

    public string? Discriminator { get; } = schema.Discriminator?.PropertyName;

    /// <summary>The subschema that a value of the discriminator names, or null.</summary>
    public SchemaView? Named(string value)
    {
        var mapped = schema.Discriminator!.Mapping.FirstOrDefault(target => target.Name == value)?.Text ?? value;
        return Subschemas.FirstOrDefault(subschema => subschema.OwnReference is { } reference && NameOf(reference) == NameOf(mapped));
    }

    private static string NameOf(string reference) => reference.Substring(reference.LastIndexOf('/') + 1);
}
