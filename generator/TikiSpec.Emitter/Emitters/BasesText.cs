using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>What a type is derived from: what its declaration tells users, and what the runtime needs.</summary>
/// <remarks>
/// <code>
/// global::TikiSpec.Runtime.ApiObject, global::TikiSpec.Runtime.IApiModel&lt;global::Shop.V1.Parcel>
/// </code>
/// </remarks>
internal static class BasesText
{
    public static string Of(TypeDeclaration declaration, TypeText types, bool isInRequest) =>
        string.Join(", ", All(declaration, types, isInRequest));

    /// <summary>The class has what it shares with others from its base: written out in each, that is a twentieth of
    /// what a client compiles to. A record would have to compare and copy what its base has.</summary>
    public static bool HasBase(TypeDeclaration declaration) => declaration is RecordDeclaration { IsPlain: true };

    private static IEnumerable<string> All(TypeDeclaration declaration, TypeText types, bool isInRequest)
    {
        if (HasBase(declaration))
        {
            yield return KnownType.ApiObject;
        }

        foreach (var contract in declaration.Bases)
        {
            yield return types.Of(contract);
        }

        if (isInRequest)
        {
            yield return KnownType.IRequestModel;
        }
    }
}
