using TikiSpec.Emitter.Text;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>
/// The condition that a value is there, and its name then: <c>body is { } content</c>. A pattern on a union is C# 15,
/// and a compiler that knows unions refuses it in an older language: there the runtime is asked.
/// </summary>
internal static class GivenText
{
    public static string Of(TypeRef type, string value, string local) =>
        type.IsUnion ? $"{KnownType.ApiJson}.IsGiven({value}, out var {local})" : $"{value} is {{ }} {local}";
}
