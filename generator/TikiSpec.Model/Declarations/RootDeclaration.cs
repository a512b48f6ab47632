namespace TikiSpec.Model.Declarations;

/// <summary>The class of a whole spec, with a property for each group.</summary>
/// <param name="Name"><c>TikiEndpoints</c>.</param>
/// <param name="IsRenamed">A group has the API's own name, and the root gave way.</param>
public sealed record RootDeclaration(string Name, bool IsRenamed, EquatableList<PropertyDeclaration> Groups)
{
    public static RootDeclaration Of(ApiSurface surface)
    {
        var isRenamed = surface.Groups.Any(group => string.Equals(group.Name, surface.ApiName, StringComparison.OrdinalIgnoreCase));
        return new RootDeclaration(
            surface.ApiName + (isRenamed ? "ApiEndpoints" : "Endpoints"),
            isRenamed,
            surface.Groups.Select(PropertyOf).ToEquatableList()
        );
    }

    public override string ToString() => "sealed class " + CSharpIdentifier.Of(Name);

    private static PropertyDeclaration PropertyOf(GroupModel group) =>
        new()
        {
            Name = group.Name,
            Type = CSharpTypes.Emitted(GroupDeclaration.ClassOf(group.Name)),
            IsInit = false,
        };
}
