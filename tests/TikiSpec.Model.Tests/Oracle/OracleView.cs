using Microsoft.OpenApi;

namespace TikiSpec.Model.Tests.Oracle;

/// <summary>What Microsoft.OpenApi read, a line for each fact.</summary>
internal static class OracleView
{
    private static readonly string[] ReservedHeaders = ["accept", "content-type", "authorization"];

    public static IEnumerable<string> Operations(OpenApiDocument document)
    {
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                var place = method.Method + " " + path;
                yield return place;
                foreach (var line in Parts(path, item, operation))
                {
                    yield return place + " " + line;
                }
            }
        }
    }

    /// <summary>The properties of a schema and of all in its allOf; name, whether required, and the type as far as it
    /// is told.</summary>
    public static IEnumerable<string> Properties(IOpenApiSchema schema)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        var required = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema, properties, required, []);
        return properties
            .Select(property => FormattableString.Invariant($"{property.Key} {required.Contains(property.Key)} {TypeOf(property.Value)}"))
            .Concat(schema.Discriminator is null && properties.Count > 0 ? Chosen(schema, properties) : []);
    }

    /// <summary>What the schemas of a choice add to an object with properties of its own: of a choice beside them, and
    /// of one that stands in an allOf or in another choice.</summary>
    private static IEnumerable<string> Chosen(IOpenApiSchema schema, Dictionary<string, IOpenApiSchema> own) =>
        Choices(schema, [])
            .SelectMany(static one =>
            {
                var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
                Collect(one, properties, [], []);
                return properties;
            })
            .Where(property => !own.ContainsKey(property.Key))
            .GroupBy(static property => property.Key, static property => TypeOf(property.Value), StringComparer.Ordinal)
            .Select(static same => $"{same.Key} False {(same.Distinct().ToList() is [var only] ? only : "?")}");

    private static IEnumerable<IOpenApiSchema> Choices(IOpenApiSchema schema, HashSet<string> seen)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id } && !seen.Add(id))
        {
            return [];
        }

        var choice = ChoiceOf(schema);
        return choice.Concat(choice.Concat(schema.AllOf ?? []).SelectMany(part => Choices(part, seen)));
    }

    /// <summary>It has no properties, or is another schema under a second name, or is a choice.</summary>
    public static bool IsNoObjectOfItsOwn(IOpenApiSchema schema)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        Collect(schema, properties, [], []);
        return properties.Count == 0
            || schema is OpenApiSchemaReference
            || (schema.AllOf?.Count == 1 && (schema.Properties?.Count ?? 0) == 0)
            || schema.Type is { } type && type != JsonSchemaType.Object;
    }

    private static IEnumerable<string> Parts(string path, IOpenApiPathItem item, OpenApiOperation operation)
    {
        var parameters = new Dictionary<(string? Name, Microsoft.OpenApi.ParameterLocation? In), IOpenApiParameter>();
        // A reference into a file that is not there has no name: which parameter is meant nobody knows.
        foreach (var parameter in (item.Parameters ?? []).Concat(operation.Parameters ?? []).Where(static one => one.Name is not null))
        {
            parameters[(parameter.Name, parameter.In)] = parameter;
        }

        foreach (var parameter in parameters.Values.Where(parameter => !IsReserved(parameter)))
        {
            yield return FormattableString.Invariant(
                $"{parameter.In} {parameter.Name} {parameter.Required || parameter.In == Microsoft.OpenApi.ParameterLocation.Path}"
            );
        }

        foreach (var name in OracleDepartures.UndeclaredPlaceholders(path, parameters.Values))
        {
            yield return $"Path {name} True";
        }

        if (operation.RequestBody is { Content.Count: > 0 } body)
        {
            yield return FormattableString.Invariant($"body {body.Required}");
        }

        foreach (var status in operation.Responses?.Keys ?? Enumerable.Empty<string>())
        {
            yield return "response " + status;
        }
    }

    private static bool IsReserved(IOpenApiParameter parameter) =>
        parameter.In == Microsoft.OpenApi.ParameterLocation.Header
        && ReservedHeaders.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);

    private static void Collect(
        IOpenApiSchema schema,
        Dictionary<string, IOpenApiSchema> properties,
        HashSet<string> required,
        HashSet<string> seen
    )
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id } && !seen.Add(id))
        {
            return;
        }

        foreach (var part in schema.AllOf ?? [])
        {
            Collect(part, properties, required, seen);
        }

        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            properties[name] = property;
        }

        required.UnionWith(schema.Required ?? new HashSet<string>());
    }

    /// <summary>A wrapper around one schema is that schema, also where the wrapper claims another type.</summary>
    private static string TypeOf(IOpenApiSchema schema)
    {
        if (OnlySubschema(schema) is { } subschema)
        {
            return TypeOf(subschema);
        }

        if (ChoiceOf(schema) is { Count: > 1 } choice && (schema.Properties?.Count ?? 0) == 0)
        {
            var types = choice.Select(TypeOf).Distinct().ToList();
            if (types.Contains("number"))
            {
                // A whole number is a number.
                types.Remove("integer");
            }

            return types is [var one] && !choice.Exists(IsOpen) ? one : "?";
        }

        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.String => "string",
            JsonSchemaType.Integer => schema.Format == "flag" ? "flag" : "integer",
            JsonSchemaType.Number => "number",
            JsonSchemaType.Boolean => "boolean",
            JsonSchemaType.Array => "array",
            JsonSchemaType.Object => (schema.OneOf ?? schema.AnyOf) is null || schema.Properties is not null ? "object" : "?",
            _ => PropertyCount(schema) > 0 ? "object" : OracleDepartures.ImpliedType(schema) ?? "?",
        };
    }

    /// <summary>An object of which nothing is said: whatever it is to hold.</summary>
    private static bool IsOpen(IOpenApiSchema one) =>
        PropertyCount(one) == 0
        && TypeOf(one) == "object"
        && one is { AdditionalPropertiesAllowed: true, AdditionalProperties: null, PatternProperties: null, OneOf: null, AnyOf: null };

    private static List<IOpenApiSchema> ChoiceOf(IOpenApiSchema schema) =>
        [.. (schema.OneOf ?? schema.AnyOf ?? []).Where(static subschema => subschema.Type != JsonSchemaType.Null)];

    /// <summary>A part of an <c>allOf</c> that says nothing of the values.</summary>
    private static bool OnlyExplains(IOpenApiSchema part) =>
        part
            is not OpenApiSchemaReference
                and { Type: null, AllOf: null, OneOf: null, AnyOf: null, Properties: null, Items: null, Enum: null, Description: not null };

    private static IOpenApiSchema? OnlySubschema(IOpenApiSchema schema)
    {
        var subschemas = (schema.AllOf?.Where(static part => !OnlyExplains(part)) ?? schema.OneOf ?? schema.AnyOf)
            ?.Where(static subschema => subschema.Type != JsonSchemaType.Null)
            .ToList();
        return subschemas is [var only] && (schema.Properties?.Count ?? 0) == 0 ? only : null;
    }

    private static int PropertyCount(IOpenApiSchema schema)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        Collect(schema, properties, [], []);
        return properties.Count;
    }
}
