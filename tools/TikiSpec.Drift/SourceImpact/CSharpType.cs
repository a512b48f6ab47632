using TikiSpec.Model;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>How a type is written in the generated client.</summary>
internal static class CSharpType
{
    public static string Of(TypeRef type, bool isNullable = false) => NameOf(type) + (isNullable || type.AllowsNull ? "?" : "");

    private static string NameOf(TypeRef type) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Boolean or TypeKind.Flag => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Decimal => "decimal",
        TypeKind.Double => "double",
        TypeKind.DateTime or TypeKind.TikiDateTime => "DateTimeOffset",
        TypeKind.Date => "DateOnly",
        TypeKind.Base64 or TypeKind.Binary => "byte[]",
        TypeKind.List or TypeKind.Csv => "IReadOnlyList<" + Of(type.Item ?? TypeRef.Any) + ">",
        TypeKind.Map => "IReadOnlyDictionary<string, " + Of(type.Item ?? TypeRef.Any) + ">",
        TypeKind.Object or TypeKind.OpenEnum or TypeKind.ClosedEnum => type.Name ?? "ApiValue",
        _ => "ApiValue",
    };
}
