using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>How a type is written in C#.</summary>
/// <param name="scope">The namespace of the emitted types.</param>
internal sealed class TypeText(string scope)
{
    private readonly string _prefix = scope.Length == 0 ? "global::" : $"global::{CSharpIdentifier.OfNamespace(scope)}.";

    /// <summary>An emitted type, in full.</summary>
    public string Named(string name) => _prefix + CSharpIdentifier.Of(name);

    /// <summary>The type of a value that is there.</summary>
    public string Of(TypeRef type) => type.Kind switch
    {
        TypeKind.Any => KnownType.ApiValue,
        TypeKind.String => "string",
        TypeKind.Boolean or TypeKind.Flag => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Decimal => "decimal",
        TypeKind.Double => "double",
        TypeKind.DateTime or TypeKind.TikiDateTime => KnownType.DateTimeOffset,
        TypeKind.Date => KnownType.DateOnly,
        TypeKind.Base64 or TypeKind.Binary => "byte[]",
        TypeKind.Object or TypeKind.OpenEnum or TypeKind.ClosedEnum => Named(type.Name!),
        TypeKind.Csv or TypeKind.List => $"{KnownType.IReadOnlyList}<{Item(type)}>",
        TypeKind.Map => $"{KnownType.IReadOnlyDictionary}<string, {Item(type)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "The emitter does not know this kind of type."),
    };

    /// <summary>The type with <c>?</c> where it may be missing. <c>ApiValue</c> can say by itself that nothing is there.</summary>
    public string Of(TypeRef type, bool isNullable) => isNullable && type.Kind != TypeKind.Any ? Of(type) + "?" : Of(type);

    /// <summary>The element of a list, a map or a separated string.</summary>
    private string Item(TypeRef type) => Of(type.Item!, IsNullableItem(type.Item!));

    /// <summary>An element that may be null: also a date, which is null when it cannot be read.</summary>
    public static bool IsNullableItem(TypeRef item) => item.AllowsNull || IsDate(item);

    public static bool IsDate(TypeRef type) => type.Kind is TypeKind.DateTime or TypeKind.TikiDateTime or TypeKind.Date;

    /// <summary>A type whose values the runtime compares element by element.</summary>
    public static bool IsCollection(TypeRef type) => type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Csv or TypeKind.Base64 or TypeKind.Binary;

    /// <summary>A C# struct or enum.</summary>
    public static bool IsStruct(TypeRef type) => type.Kind is not (
        TypeKind.String or TypeKind.Object or TypeKind.List or TypeKind.Map or TypeKind.Csv or TypeKind.Base64 or TypeKind.Binary);
}
