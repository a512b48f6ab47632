using TikiSpec.Model;

namespace TikiSpec.Cli.Projects;

/// <summary>As much of a surface as a client's own class needs, for documents that are not looked at: names, and
/// groups without operations.</summary>
internal static class SurfaceOutline
{
    public static ApiSurface Of(GeneratedClient client) =>
        new()
        {
            Name = client.SpecName,
            ApiName = client.ApiName,
            Version = client.Version,
            Segment = client.Segment,
            Title = client.ApiName,
            DocumentVersion = "",
            Description = null,
            Servers = EquatableList<ServerModel>.Empty,
            SecuritySchemes = EquatableList<SecuritySchemeModel>.Empty,
            Types = EquatableList<TypeModel>.Empty,
            Groups = client
                .Groups.Select(static name => new GroupModel
                {
                    Name = name,
                    Description = null,
                    Operations = EquatableList<OperationModel>.Empty,
                })
                .ToEquatableList(),
        };
}
