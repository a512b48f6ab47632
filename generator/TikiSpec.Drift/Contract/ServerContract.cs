using System.Text.RegularExpressions;

namespace TikiSpec.Drift;

/// <summary>A server. Two are the same when their URLs are, with variables replaced by their defaults, the host in lower case and no slash at the end.</summary>
internal sealed record ServerContract(string Url, SpecCursor At)
{
    private static readonly Regex Host = new("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", RegexOptions.CultureInvariant);

    internal static IReadOnlyList<ServerContract> Read(SpecCursor servers) =>
        servers.Items().Where(server => server["url"].Text is not null).Select(ReadOne).ToList();

    private static ServerContract ReadOne(SpecCursor server)
    {
        var url = server["url"].Text!;
        foreach (var variable in server["variables"].Members())
        {
            url = url.Replace("{" + variable.Name + "}", variable["default"].Text ?? "");
        }

        return new ServerContract(Host.Replace(url, host => host.Value.ToLowerInvariant()).TrimEnd('/'), server["url"]);
    }
}
