using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Plan;

/// <summary>A spec in the namespace of a client that asked for it.</summary>
internal sealed record PlacedSpec(string ClientNamespace, ApiSurface Surface, bool IsPublic)
{
    /// <summary>The names of before that its callers can use, worked out once for all units.</summary>
    public AliasDeclarations Aliases { get; } = AliasDeclarations.Of(Surface);

    /// <summary><c>Shop.V2_1</c>.</summary>
    public string TypesNamespace => ClientNamespace.Length == 0 ? Surface.Segment : $"{ClientNamespace}.{Surface.Segment}";

    /// <summary><c>TikiEndpoints</c>; <c>ToysApiEndpoints</c> where a group of the API's own name has the other
    /// one.</summary>
    public string RootName => RootDeclaration.Of(Surface).Name;

    /// <summary><c>Shop.V2_1/Product.g.cs</c>.</summary>
    public string HintName(string name) => $"{TypesNamespace.Replace("@", "")}/{FileNames.Of(name)}.g.cs";
}
