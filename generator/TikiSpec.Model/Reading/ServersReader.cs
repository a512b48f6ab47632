namespace TikiSpec.Model.Reading;

/// <summary>Reads the servers, their variables replaced by the defaults.</summary>
internal static class ServersReader
{
    public static EquatableList<ServerModel> Read(DocumentView document) =>
        document.Servers.Select(static server => new ServerModel(server.Url, server.Description)).ToEquatableList();
}
