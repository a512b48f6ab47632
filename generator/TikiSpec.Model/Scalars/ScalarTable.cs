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
            Word = "Value",
            ReadsAllOf = ["string", "integer", "number", "boolean", "object", "array"],
            Writing = ScalarWriting.Function,
            Wire = "any",
            Sample = "null",
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
            Word = "Text",
            CanBeSeparated = true,
            ReadsAllOf = ["string", "integer", "number", "boolean"],
            Writing = ScalarWriting.String,
            Limits = ScalarLimits.Text,
            Wire = "string",
            Sample = "\"\"",
        },
        new()
        {
            Kind = TypeKind.Boolean,
            Json = JsonValueKind.Boolean,
            Schemas = ["boolean"],
            Name = "bool",
            Function = "Boolean",
            Word = "Boolean",
            ReadsAllOf = ["boolean"],
            ReadsSomeOf = ["string", "integer", "number"],
            Writing = ScalarWriting.Boolean,
            Wire = "boolean",
            Sample = "false",
        },
        new()
        {
            Kind = TypeKind.Flag,
            Json = JsonValueKind.Number,
            IsInteger = true,
            Schemas = ["integer:flag"],
            Name = "bool",
            Function = "Flag",
            Word = "Boolean",
            ReadsAllOf = ["boolean"],
            ReadsSomeOf = ["string", "integer", "number"],
            Writing = ScalarWriting.Flag,
            Wire = "integer(flag)",
            Sample = "0",
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
            Word = "Integer",
            CanBeSeparated = true,
            ReadsAllOf = ["boolean"],
            ReadsSomeOf = ["integer", "number", "string"],
            Writing = ScalarWriting.Number,
            Limits = ScalarLimits.Decimal,
            Wire = "integer(int32)",
            Sample = "0",
        },
        new()
        {
            Kind = TypeKind.Int64,
            Json = JsonValueKind.Number,
            IsInteger = true,
            Schemas = ["integer", "integer:int64", "number:int64", "number:integer"],
            Name = "long",
            Suffix = "L",
            Function = "Int64",
            Word = "Integer",
            CanBeSeparated = true,
            ReadsAllOf = ["integer", "boolean"],
            ReadsSomeOf = ["number", "string"],
            Writing = ScalarWriting.Number,
            Limits = ScalarLimits.Decimal,
            Wire = "integer(int64)",
            Sample = "0",
        },
        new()
        {
            Kind = TypeKind.UInt64,
            Json = JsonValueKind.Number,
            IsInteger = true,
            Schemas = ["integer:uint64", "number:uint64"],
            Name = "ulong",
            Function = "UInt64",
            Word = "Integer",
            ReadsAllOf = ["integer", "boolean"],
            ReadsSomeOf = ["number", "string"],
            Writing = ScalarWriting.Number,
            Limits = ScalarLimits.Decimal,
            Wire = "integer(uint64)",
            Sample = "0",
        },
        new()
        {
            // Money is never a float.
            Kind = TypeKind.Decimal,
            Json = JsonValueKind.Number,
            Schemas = ["number"],
            Name = "decimal",
            Function = "Decimal",
            Word = "Number",
            ReadsAllOf = ["integer", "number", "boolean"],
            ReadsSomeOf = ["string"],
            Writing = ScalarWriting.Number,
            Limits = ScalarLimits.Decimal,
            Wire = "number",
            Sample = "0",
        },
        new()
        {
            Kind = TypeKind.Double,
            Json = JsonValueKind.Number,
            Schemas = ["number:double", "number:float"],
            Name = "double",
            Function = "Double",
            Word = "Number",
            ReadsAllOf = ["integer", "number", "boolean"],
            ReadsSomeOf = ["string"],
            Writing = ScalarWriting.FunctionWithName,
            Limits = ScalarLimits.Double,
            Wire = "number(double)",
            Sample = "0",
        },
        new()
        {
            Kind = TypeKind.DateTime,
            Json = JsonValueKind.String,
            Schemas = ["string:date-time"],
            Name = "DateTimeOffset",
            Namespace = "System",
            Function = "DateTime",
            Word = "DateTime",
            IsNullWhenUnreadable = true,
            Form = "DateTime",
            ReadsAllOf = ["string", "integer", "number"],
            Writing = ScalarWriting.Function,
            Wire = "string(date-time)",
            Sample = "\"2020-01-01T00:00:00+00:00\"",
        },
        new()
        {
            Kind = TypeKind.Date,
            Json = JsonValueKind.String,
            Schemas = ["string:date"],
            Name = "DateOnly",
            Namespace = "System",
            Function = "Date",
            Word = "Date",
            IsNullWhenUnreadable = true,
            Form = "Date",
            ReadsAllOf = ["string", "integer", "number"],
            Writing = ScalarWriting.Function,
            Wire = "string(date)",
            Sample = "\"2020-01-01\"",
        },
        new()
        {
            Kind = TypeKind.TikiDateTime,
            Json = JsonValueKind.String,
            Schemas = ["string:tiki-datetime"],
            Name = "DateTimeOffset",
            Namespace = "System",
            Function = "TikiDateTime",
            Word = "DateTime",
            IsNullWhenUnreadable = true,
            Form = "TikiDateTime",
            ReadsAllOf = ["string", "integer", "number"],
            Writing = ScalarWriting.FunctionWithName,
            Wire = "string(tiki-datetime)",
            Sample = "\"2020-01-01 00:00:00\"",
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
            Word = "Bytes",
            Form = "Base64",
            ReadsSomeOf = ["string"],
            Writing = ScalarWriting.Function,
            Wire = "string(byte)",
            Sample = "\"\"",
        },
        new()
        {
            Kind = TypeKind.Base64Url,
            Json = JsonValueKind.String,
            Schemas = ["string:base64url"],
            Name = "byte[]",
            IsValueType = false,
            Empty = "[]",
            Function = "Base64Url",
            Word = "Bytes",
            Form = "Base64",
            ReadsSomeOf = ["string"],
            Writing = ScalarWriting.Function,
            Wire = "string(base64url)",
            Sample = "\"\"",
        },
        new()
        {
            Kind = TypeKind.Uuid,
            Json = JsonValueKind.String,
            Schemas = ["string:uuid", "string:guid"],
            Name = "Guid",
            Namespace = "System",
            Function = "Uuid",
            Word = "Uuid",
            IsNullWhenUnreadable = true,
            Form = "Uuid",
            ReadsAllOf = ["string", "integer", "number"],
            Writing = ScalarWriting.Function,
            Wire = "string(uuid)",
            Sample = "\"00000000-0000-0000-0000-000000000000\"",
        },
        new()
        {
            // Amounts, of which senders keep every digit by writing texts.
            Kind = TypeKind.DecimalText,
            Json = JsonValueKind.String,
            Schemas = ["string:decimal"],
            Name = "decimal",
            Function = "DecimalText",
            Word = "Number",
            IsNullWhenUnreadable = true,
            Form = "Decimal",
            ReadsAllOf = ["string", "integer", "number"],
            Writing = ScalarWriting.Function,
            Wire = "string(decimal)",
            Sample = "\"0\"",
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
            Word = "Bytes",
            ReadsSomeOf = ["string"],
            Writing = ScalarWriting.Function,
            Wire = "bytes",
            Sample = "\"\"",
        },
        new()
        {
            // Which schemas ask for it depends on where they stand: see MultipartBodies.
            Kind = TypeKind.File,
            Json = JsonValueKind.String,
            Schemas = [],
            Name = "ApiFile",
            Namespace = "TikiSpec",
            IsValueType = false,
            Empty = "global::TikiSpec.ApiFile.Empty",
            Function = "File",
            Word = "File",
            ReadsSomeOf = ["string"],
            Writing = ScalarWriting.Function,
            Wire = "file",
            Sample = "\"\"",
        },
    ];

    private static readonly Dictionary<TypeKind, ScalarType> ByKind = All.ToDictionary(static scalar => scalar.Kind);

    private static readonly Dictionary<string, ScalarType> BySchema = All.SelectMany(static scalar =>
            scalar.Schemas.Select(schema => new { schema, scalar })
        )
        .ToDictionary(static one => one.schema, static one => one.scalar, StringComparer.Ordinal);

    /// <summary>Null for a type that has parts or a declaration of its own.</summary>
    public static ScalarType? Find(TypeKind kind) => ByKind.TryGetValue(kind, out var scalar) ? scalar : null;

    public static ScalarType? Find(TypeRef type) => Find(type.Kind);

    public static bool IsBoolean(TypeRef type) => Find(type) is { Name: "bool" };

    /// <summary>A C# integer that counts: an int or a long.</summary>
    public static bool IsInteger(TypeRef type) => Find(type) is { IsInteger: true, Name: "int" or "long" };

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
