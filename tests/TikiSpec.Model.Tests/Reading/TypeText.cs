namespace TikiSpec.Model.Tests.Reading;

/// <summary>A type reference in one word: <c>List&lt;Int64!&gt;</c>; the mark means that null is allowed.</summary>
internal static class TypeText
{
    public static string Of(TypeRef? type) =>
        type is null
            ? "none"
            : (type.Name ?? type.Kind.ToString()) + (type.Item is null ? "" : "<" + Of(type.Item) + ">") + (type.AllowsNull ? "!" : "");
}
