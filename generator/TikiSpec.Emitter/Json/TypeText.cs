using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Json;

/// <summary>How a type is written in C#.</summary>
/// <param name="scope">The namespace of the emitted types.</param>
internal sealed class TypeText(string scope)
{
    private readonly string _prefix = scope.Length == 0 ? "global::" : $"global::{CSharpIdentifier.OfNamespace(scope)}.";

    /// <summary>An emitted type, in full.</summary>
    public string Named(string name) => _prefix + CSharpIdentifier.Of(name);

    /// <summary>A type in full.</summary>
    public string Of(CSharpType type) => type.Text(NameOf);

    /// <summary>The type of a value that is there.</summary>
    public string Of(TypeRef type) => Of(CSharpTypes.Of(type));

    private string NameOf(CSharpType type) =>
        type.Namespace switch
        {
            null => Named(type.Name),
            "" => type.Name,
            var space => $"global::{space}.{type.Name}",
        };

    /// <summary>A type whose values the runtime compares element by element.</summary>
    public static bool IsCollection(TypeRef type) =>
        type is { IsList: true } or { IsMap: true } or { IsSeparated: true } || ScalarTable.Find(type) is { Name: "byte[]" };
}
