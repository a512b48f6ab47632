namespace TikiSpec.Model.Reading;

/// <summary>Reads servers: of the document, or those that an operation or its path has in their place. Their variables
/// stand in the order of the address.</summary>
internal static class ServersReader
{
    public static EquatableList<ServerModel> Read(IEnumerable<ServerView> servers) => servers.Select(Read).ToEquatableList();

    private static ServerModel Read(ServerView server) =>
        new(
            server.Template,
            server.Description,
            server
                .Variables.OrderBy(variable => server.Template.IndexOf("{" + variable.Name + "}", StringComparison.Ordinal))
                .ThenBy(static variable => variable.Name, StringComparer.Ordinal)
                .Select(static variable => new ServerVariableModel(variable.Name, variable.Default, variable.Values.ToEquatableList()))
                .ToEquatableList()
        );
}
