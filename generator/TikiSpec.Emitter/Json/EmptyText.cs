using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>What a value is before anything was read: the empty value of its type, or null where that is allowed.</summary>
internal sealed class EmptyText(TypeText types)
{
    /// <summary>The right side of a local variable's declaration.</summary>
    public string Local(TypeRef type, bool isNullable) => type.Kind switch
    {
        TypeKind.Any => "default",
        // Made only when it is missing: see Result.
        TypeKind.Object => "null",
        _ when isNullable => "null",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double => "0",
        TypeKind.Boolean or TypeKind.Flag => "false",
        _ => Property(type) ?? "default",
    };

    /// <summary>The initializer of a property that is never null, or null where C# needs none.</summary>
    public string? Property(TypeRef type) => type.Kind switch
    {
        TypeKind.String => "\"\"",
        TypeKind.Base64 or TypeKind.Binary => "[]",
        TypeKind.List or TypeKind.Csv => $"{KnownType.ApiList}.Absent<{ItemOf(type)}>()",
        TypeKind.Map => $"{KnownType.ApiMap}.Absent<{ItemOf(type)}>()",
        TypeKind.Object => $"{KnownType.ApiJson}.Empty<{types.Of(type)}>()",
        _ => null,
    };

    /// <summary>What a local variable of the reader hands to the property.</summary>
    public string Result(TypeRef type, bool isNullable, string local) =>
        type.Kind == TypeKind.Object && !isNullable ? $"{local} ?? {Property(type)}" : local;

    private string ItemOf(TypeRef type) => types.Of(type.Item!, TypeText.IsNullableItem(type.Item!));
}
