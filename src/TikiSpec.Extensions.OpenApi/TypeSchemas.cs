using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TikiSpec.Runtime;

namespace TikiSpec.Extensions.OpenApi;

/// <summary>Schemas of the types of generated clients. A record has one among the document's components, so that one
/// which holds itself comes to an end.</summary>
/// <param name="document">The document; null where there is none, and records stand where they are used.</param>
internal sealed class TypeSchemas(OpenApiDocument? document)
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format)> Scalars = new()
    {
        [typeof(string)] = (JsonSchemaType.String, null),
        [typeof(bool)] = (JsonSchemaType.Boolean, null),
        [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(long)] = (JsonSchemaType.Integer, "int64"),
        [typeof(decimal)] = (JsonSchemaType.Number, null),
        [typeof(double)] = (JsonSchemaType.Number, "double"),
        [typeof(float)] = (JsonSchemaType.Number, "float"),
        [typeof(Guid)] = (JsonSchemaType.String, "uuid"),
        [typeof(DateOnly)] = (JsonSchemaType.String, "date"),
        [typeof(TimeOnly)] = (JsonSchemaType.String, "time"),
        [typeof(DateTimeOffset)] = (JsonSchemaType.String, "date-time"),
        [typeof(DateTime)] = (JsonSchemaType.String, "date-time"),
        [typeof(byte[])] = (JsonSchemaType.String, "byte"),
        [typeof(ReadOnlyMemory<byte>)] = (JsonSchemaType.String, "byte"),
    };

    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>Fills the schema of one of our types; leaves those of others alone.</summary>
    public void Describe(Type type, OpenApiSchema schema)
    {
        var given = Nullable.GetUnderlyingType(type) ?? type;
        if (IsRecord(given))
            FillRecord(given, schema);
        else if (IsOpenEnum(given))
            FillOpenEnum(given, schema);
        // A list whose items would be any value is left without a word of them.
        else if (schema.Items is null && ElementOf(given) is { } element && (IsRecord(element) || IsOpenEnum(element)))
            schema.Items = Of(element, nullability: null);
    }

    private static bool IsRecord(Type type) => type is { IsClass: true } && Implements(type, typeof(IApiModel<>));

    private static bool IsOpenEnum(Type type) => type.IsValueType && Implements(type, typeof(IApiEnum<>));

    private static bool Implements(Type type, Type contract) =>
        Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == contract);

    private void FillRecord(Type type, OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        schema.Required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, property) in Properties(type))
        {
            var nullability = _nullability.Create(property);
            schema.Properties[name] = Of(property.PropertyType, nullability);
            if (nullability.ReadState == NullabilityState.NotNull || property.IsDefined(typeof(RequiredMemberAttribute)))
                schema.Required.Add(name);
        }
    }

    /// <summary>The properties with the names by which they travel.</summary>
    private static IEnumerable<(string Name, PropertyInfo Property)> Properties(Type type)
    {
        // The record's table of names, which begins with those of its properties as they are declared. An attribute on
        // each would say the same, in every build, to the few who ask.
        var names = (JsonPropertyNames)type.GetField("_names", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.SetMethod is not null && property.PropertyType != typeof(ApiProperties))
            .OrderBy(static property => property.MetadataToken)
            .Select((property, index) => (names[index].Value, property));
    }

    private IOpenApiSchema Of(Type type, NullabilityInfo? nullability)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        var given = underlying ?? type;
        var isNullable = underlying is not null || nullability?.ReadState == NullabilityState.Nullable;
        if (IsRecord(given))
            return Component(given, isNullable);
        var schema = new OpenApiSchema();
        if (IsOpenEnum(given))
            FillOpenEnum(given, schema);
        else if (given.IsEnum)
            FillClosedEnum(given, schema);
        else if (Scalars.TryGetValue(given, out var scalar))
            (schema.Type, schema.Format) = scalar;
        else if (Argument(given, typeof(IReadOnlyDictionary<,>)) is { } value)
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = Of(value, nullability?.GenericTypeArguments.LastOrDefault());
        }
        else if (given != typeof(ApiProperties) && Argument(given, typeof(IReadOnlyList<>)) is { } item)
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = Of(item, nullability?.GenericTypeArguments.LastOrDefault());
        }
        // What is left, a union or any JSON, has no type: anything may stand there.
        if (isNullable && schema.Type is { } known)
            schema.Type = known | JsonSchemaType.Null;
        return schema;
    }

    private IOpenApiSchema Component(Type type, bool isNullable)
    {
        IOpenApiSchema reference;
        if (document is null)
        {
            var schema = new OpenApiSchema();
            FillRecord(type, schema);
            reference = schema;
        }
        else
        {
            var name = NameOf(type);
            document.Components ??= new OpenApiComponents();
            document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            if (!document.Components.Schemas.ContainsKey(name))
            {
                var schema = new OpenApiSchema();
                // Before it is filled: it may hold itself.
                document.AddComponent(name, schema);
                FillRecord(type, schema);
            }
            reference = new OpenApiSchemaReference(name, document);
        }
        return isNullable ? new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, reference] } : reference;
    }

    // V2_1.Product: versions of one service have types of one name.
    private static string NameOf(Type type) => (type.Namespace?.Split('.')[^1] is { } last ? last + "." : "") + type.Name;

    private static void FillOpenEnum(Type type, OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.String;
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == type)
            .Select(static property => property.GetValue(null)?.ToString());
        // No keyword: others may come.
        schema.Description ??= $"Known values: {string.Join(", ", known)}. Others may come.";
    }

    private static void FillClosedEnum(Type type, OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Integer;
        schema.Enum =
        [
            .. Enum.GetValuesAsUnderlyingType(type)
                .Cast<IConvertible>()
                .Select(static value => (JsonNode)JsonValue.Create(value.ToInt64(CultureInfo.InvariantCulture))),
        ];
    }

    private static Type? ElementOf(Type type) =>
        type.IsArray
            ? type.GetElementType()
            : type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];

    private static Type? Argument(Type type, Type collection) =>
        type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)
            ? type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == collection)
                ?.GetGenericArguments()[^1]
            : null;
}
