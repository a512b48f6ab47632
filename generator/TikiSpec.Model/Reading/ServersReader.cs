namespace TikiSpec.Model.Reading;

/// <summary>Reads servers: of the document, or those that an operation or its path has in their place.</summary>
internal static class ServersReader
{
    public static EquatableList<ServerModel> Read(IEnumerable<ServerView> servers) => servers.Select(Read).ToEquatableList();

    private static ServerModel Read(ServerView server) =>
        new(
            server.Template,
            server.Description,
            server
                .Variables.Select(static variable => new ServerVariableModel(
                    variable.Name,
                    variable.Default,
                    variable.Values.ToEquatableList()
                ))
                .ToEquatableList()
        );
}
