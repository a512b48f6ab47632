namespace TikiSpec.Model.Scalars;

/// <summary>The types without parts. A further format is a further entry here and a test.</summary>
public static class ScalarTable
{
    public static IReadOnlyList<ScalarType> All { get; } =
    [
        new()
        {
            Kind = TypeKind.Any,
            Schemas = [],
            Name = "ApiValue",
            Namespace = "TikiSpec",
            Function = "Value",
            Writing = ScalarWriting.Function,
            Wire = "any",
            Noun = "any value",
            Sample = "null",
            HasType = static _ => true,
        },
        new()
        {
            Kind = TypeKind.String,
            Json = JsonValueKind.String,
            Schemas = ["string"],
            Name = "string",
            IsValueType = false,
            Empty = "\"\"",
            Function = "String",
            CanBeSeparated = true,
            Writing = ScalarWriting.String,
            Limits = ScalarLimits.Text,
            Wire = "string",
            Noun = "a string",
            Sample = "\"\"",
            HasType = ScalarValue.IsText,
        },
        new()
        {
            Kind = TypeKind.Boolean,
            Json = JsonValueKind.Boolean,
            Schemas = ["boolean"],
            Name = "bool",
            Function = "Boolean",
            Writing = ScalarWriting.Boolean,
            Wire = "boolean",
            Noun = "a boolean",
            Sample = "false",
            HasType = static value => value.Kind == JsonValueKind.Boolean,
        },
        new()
        {
            Kind = TypeKind.Flag,
            Json = JsonValueKind.Number,
            IsInteger = true,
            Schemas = ["integer:flag"],
            Name = "bool",
            Function = "Flag",
            Writing = ScalarWriting.Flag,
            Wire = "integer(flag)",
            Noun = "0 or 1",
            Sample = "0",
            HasType = static value => ScalarValue.ToInteger(value) is 0 or 1,
        },
        new()
        {
            // Narrow formats fit int; everything else is long, as ids grow.
            Kind = TypeKind.Int32,
            Json = JsonValueKind.Number,
            IsInteger = true,
            Schemas = ["integer:int32", "integer:int16", "integer:int8", "integer:uint16", "integer:uint8", "number:int32"],
            Name = "int",
            Function = "Int32",
            CanBeSeparated = true,
            Writing = ScalarWriting.Number,
            Limits = ScalarLimits.Decimal,
            Wire = "integer(int32)",
            Noun = "an integer of 32 bits",
            Sample = "0",
            HasType = static value => ScalarValue.ToInteger(value) is >= int.MinValue and <= int.MaxValue,
        },
        new()
        {
            Kind = TypeKind.Int64,
            Json = JsonValueKind.Number,
            IsInteger = true,
            Schemas = ["integer", "integer:int64", "number:int64", "number:integer"],
            Name = "long",
            Function = "Int64",
            CanBeSeparated = true,
            Writing = ScalarWriting.Number,
            Limits = ScalarLimits.Decimal,
            Wire = "integer(int64)",
            Noun = "an integer of 64 bits",
            Sample = "0",
            HasType = static value => ScalarValue.ToInteger(value) is not null,
        },
        new()
        {
            // Money is never a float.
            Kind = TypeKind.Decimal,
            Json = JsonValueKind.Number,
            Schemas = ["number"],
            Name = "decimal",
            Function = "Decimal",
            Writing = ScalarWriting.Number,
            Limits = ScalarLimits.Decimal,
            Wire = "number",
            Noun = "a number",
            Sample = "0",
            HasType = ScalarValue.IsNumber,
        },
        new()
        {
            Kind = TypeKind.Double,
            Json = JsonValueKind.Number,
            Schemas = ["number:double", "number:float"],
            Name = "double",
            Function = "Double",
            Writing = ScalarWriting.Number,
            Limits = ScalarLimits.Double,
            Wire = "number(double)",
            Noun = "a number",
            Sample = "0",
            HasType = ScalarValue.IsNumber,
        },
        new()
        {
            Kind = TypeKind.DateTime,
            Json = JsonValueKind.String,
            Schemas = ["string:date-time"],
            Name = "DateTimeOffset",
            Namespace = "System",
            Function = "DateTime",
            IsNullWhenUnreadable = true,
            Writing = ScalarWriting.Function,
            Wire = "string(date-time)",
            Noun = "a string",
            Sample = "\"2020-01-01T00:00:00+00:00\"",
            HasType = ScalarValue.IsText,
            FindFault = static (text, _) => ScalarValue.IsDateTime(text) ? null : "is no date and time like 2024-01-31T16:45:00Z",
        },
        new()
        {
            Kind = TypeKind.Date,
            Json = JsonValueKind.String,
            Schemas = ["string:date"],
            Name = "DateOnly",
            Namespace = "System",
            Function = "Date",
            IsNullWhenUnreadable = true,
            Writing = ScalarWriting.Function,
            Wire = "string(date)",
            Noun = "a string",
            Sample = "\"2020-01-01\"",
            HasType = ScalarValue.IsText,
            FindFault = static (text, _) => ScalarValue.IsDate(text, "yyyy-MM-dd") ? null : "is no date like 2024-01-31",
        },
        new()
        {
            Kind = TypeKind.TikiDateTime,
            Json = JsonValueKind.String,
            Schemas = ["string:tiki-datetime"],
            Name = "DateTimeOffset",
            Namespace = "System",
            Function = "TikiDateTime",
            IsNullWhenUnreadable = true,
            Writing = ScalarWriting.FunctionWithName,
            Wire = "string(tiki-datetime)",
            Noun = "a string",
            Sample = "\"2020-01-01 00:00:00\"",
            HasType = ScalarValue.IsText,
            FindFault = static (text, isSent) =>
                ScalarValue.IsDate(
                    text,
                    isSent ? ["yyyy-MM-dd HH:mm:ss"] : ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd"]
                )
                    ? null
                    : "is no date and time like 2024-01-31 16:45:00",
        },
        new()
        {
            Kind = TypeKind.Base64,
            Json = JsonValueKind.String,
            Schemas = ["string:byte"],
            Name = "byte[]",
            IsValueType = false,
            Empty = "[]",
            Function = "Base64",
            Writing = ScalarWriting.Function,
            Wire = "string(byte)",
            Noun = "a string",
            Sample = "\"\"",
            HasType = ScalarValue.IsText,
            FindFault = static (text, _) => ScalarValue.IsBase64(text) ? null : "is no base64",
        },
        new()
        {
            Kind = TypeKind.Binary,
            Json = JsonValueKind.String,
            Schemas = [],
            Name = "byte[]",
            IsValueType = false,
            Empty = "[]",
            Function = "Base64",
            Writing = ScalarWriting.Function,
            Wire = "bytes",
            Noun = "a string",
            Sample = "\"\"",
            HasType = ScalarValue.IsText,
        },
    ];

    private static readonly Dictionary<TypeKind, ScalarType> ByKind = All.ToDictionary(static scalar => scalar.Kind);

    private static readonly Dictionary<string, ScalarType> BySchema = All.SelectMany(static scalar =>
            scalar.Schemas.Select(schema => (schema, scalar))
        )
        .ToDictionary(static one => one.schema, static one => one.scalar, StringComparer.Ordinal);

    /// <summary>Null for a type that has parts or a declaration of its own.</summary>
    public static ScalarType? Find(TypeKind kind) => ByKind.TryGetValue(kind, out var scalar) ? scalar : null;

    public static ScalarType? Find(TypeRef type) => Find(type.Kind);

    public static bool IsBoolean(TypeRef type) => Find(type) is { Name: "bool" };

    /// <summary>A C# integer.</summary>
    public static bool IsInteger(TypeRef type) => Find(type) is { IsInteger: true, Name: not "bool" };

    /// <summary>The type of a schema without parts.</summary>
    /// <param name="type">One of the JSON types string, integer, number and boolean.</param>
    /// <param name="format">The schema's format, or null.</param>
    public static ScalarType Of(string type, string? format) =>
        BySchema.TryGetValue($"{type}:{format}", out var scalar) ? scalar : BySchema[type];

    /// <summary>The items of one text by the name that documents give them: a format of an integer, or a JSON type.
    /// Texts where it is neither.</summary>
    public static ScalarType OfItems(string? name)
    {
        var scalar =
            BySchema.TryGetValue("integer:" + name, out var found) || (name is not null && BySchema.TryGetValue(name, out found))
                ? found
                : null;
        return scalar is { CanBeSeparated: true } ? scalar : BySchema["string"];
    }
}
