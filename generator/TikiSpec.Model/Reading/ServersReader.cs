namespace TikiSpec.Model;

/// <summary>Reads the servers, their variables replaced by the defaults.</summary>
internal static class ServersReader
{
    public static EquatableList<ServerModel> Read(SpecMapping root, ProblemList problems) => root.Items("servers", problems)
        .OfType<SpecMapping>()
        .Select(server => (Node: server, Url: server.Text("url", problems)))
        .Where(server => server.Url is not null)
        .Select(server => new ServerModel(WithVariables(server.Url!, server.Node, problems), server.Node.Text("description", problems)))
        .ToEquatableList();

    private static string WithVariables(string url, SpecMapping server, ProblemList problems)
    {
        foreach (var variable in server.Mapping("variables", problems)?.Properties ?? [])
        {
            if (variable.Value is SpecMapping mapping && mapping.Text("default", problems) is { } value)
            {
                url = url.Replace("{" + variable.Name + "}", value);
            }
        }

        return url;
    }
}
