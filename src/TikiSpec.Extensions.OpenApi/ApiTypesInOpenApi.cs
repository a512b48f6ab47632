using Microsoft.AspNetCore.OpenApi;

namespace TikiSpec.Extensions.OpenApi;

/// <summary>Puts the types of generated clients into the OpenAPI document of an application.</summary>
public static class ApiTypesInOpenApi
{
    /// <summary>Describes records, enumerations and unions of generated clients, which read and write themselves and
    /// would be shown as any value: <c>services.AddOpenApi(options => options.AddApiTypes())</c>.</summary>
    /// <param name="options">The document's options.</param>
    /// <returns>The same options.</returns>
    public static OpenApiOptions AddApiTypes(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddSchemaTransformer(
            static (schema, context, _) =>
            {
                new TypeSchemas(context.Document).Describe(context.JsonTypeInfo.Type, schema);
                return Task.CompletedTask;
            }
        );
    }
}
