using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>A method of a group where documentation speaks of it.</summary>
internal static class MethodReference
{
    /// <summary><c>&lt;see cref="global::Shop.IProductsEndpoints.ListAsync"/></c>; the name alone where several have
    /// it.</summary>
    public static string Of(TypeText types, string group, string method, bool isOverloaded)
    {
        var name = CSharpIdentifier.Of(method + "Async");
        var owner = "I" + GroupDeclaration.ClassOf(group);
        return isOverloaded ? $"<c>{owner}.{name}</c>" : $"<see cref=\"{types.Named(owner)}.{name}\"/>";
    }
}
