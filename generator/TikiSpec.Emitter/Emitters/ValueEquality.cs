using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Expressions that compare values, also lists and maps, which C# would compare by reference.</summary>
/// <remarks>
/// <code>
/// EqualityComparer&lt;long>.Default.Equals(ProductId, other.ProductId)
/// ApiEquality.Equals(Images, other.Images)
/// </code>
/// </remarks>
internal static class ValueEquality
{
    /// <summary>Whether two values are equal, as an expression.</summary>
    public static string Comparison(string one, string other, TypeRef type, string text) =>
        TypeText.IsCollection(type)
            ? $"{KnownType.ApiEquality}.Equals({one}, {other}{Argument(ElementComparer(type))})"
            : $"global::System.Collections.Generic.EqualityComparer<{text}>.Default.Equals({one}, {other})";

    /// <summary>What a hash is made of for a value, as an expression.</summary>
    public static string Hash(string name, TypeRef type) =>
        TypeText.IsCollection(type) ? $"{KnownType.ApiEquality}.GetHashCode({name}{Argument(ElementHash(type))})" : name;

    /// <summary>A value as an object that is equal to another where the values are.</summary>
    public static string Member(string name, TypeRef type) =>
        TypeText.IsCollection(type)
            ? $"{KnownType.ApiEquality}.Of({name}{Argument(ElementComparer(type))}{Argument(ElementHash(type))})"
            : name;

    /// <summary>How elements are compared, or null where their own equality will do.</summary>
    private static string? ElementComparer(TypeRef type) =>
        type.Item is { } item && TypeText.IsCollection(item)
            ? $"static (left, right) => {KnownType.ApiEquality}.Equals(left, right{Argument(ElementComparer(item))})"
            : null;

    private static string? ElementHash(TypeRef type) =>
        type.Item is { } item && TypeText.IsCollection(item)
            ? $"static item => {KnownType.ApiEquality}.GetHashCode(item{Argument(ElementHash(item))})"
            : null;

    private static string Argument(string? text) => text is null ? "" : ", " + text;
}
