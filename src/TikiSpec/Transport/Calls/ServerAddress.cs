using System.Globalization;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Calls;

/// <summary>Decides where a spec's calls go.</summary>
internal static class ServerAddress
{
    private const string LeadsElsewhere = "/@:?#\\";

    /// <returns>The address without a slash at its end.</returns>
    public static string Resolve(ApiDefinition definition, ApiClientOptions options)
    {
        var url = Choose(definition, options.Server) is { } server ? Fill(server, options) : "/";
        if (options.BaseAddress is { } address)
            return Rebase(url, address);
        return IsHttp(url, out var absolute)
            ? absolute.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : throw new ArgumentException(
                $"The spec \"{definition.Name}\" names no host; set {nameof(ApiClientOptions)}.{nameof(options.BaseAddress)}.",
                nameof(options)
            );
    }

    /// <summary>The server of one operation: its own, unless the caller says where calls go; an address that is given
    /// for its own server goes before all.</summary>
    public static string Resolve(ApiDefinition definition, ApiOperation operation, ApiClientOptions options)
    {
        var own = operation.Servers.Count > 0 ? operation.Servers[0] : null;
        if (own is not null && options.Servers.TryGetValue(own.Url, out var address))
            return Rebase("/", address);
        if (own is null || options.BaseAddress is not null || options.Server is not null)
            return Resolve(definition, options);
        var url = Fill(own, options);
        return (IsHttp(url, out var absolute) ? absolute : new Uri(new Uri(Resolve(definition, options) + "/"), url))
            .GetLeftPart(UriPartial.Path)
            .TrimEnd('/');
    }

    /// <summary>The URL with what the caller or the spec gives for its variables. A value stays within its
    /// place.</summary>
    /// <remarks>What is wrong with an option is told by its name. Its value is not: whoever gave it knows it, and it
    /// may be a secret in the wrong place.</remarks>
    private static string Fill(ApiServer server, ApiClientOptions options)
    {
        var url = server.Url;
        foreach (var variable in server.Variables)
        {
            var value = options.ServerVariables.TryGetValue(variable.Name, out var given)
                ? Checked(variable, given)
                : variable.Default
                    ?? throw new ArgumentException($"The server \"{server.Url}\" needs a value: set {Option(variable)}.", nameof(options));
            url = url.Replace("{" + variable.Name + "}", value, StringComparison.Ordinal);
        }
        return url;
    }

    private static string Option(ApiServerVariable variable) =>
        $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.ServerVariables)}[\"{variable.Name}\"]";

    private static string Checked(ApiServerVariable variable, string value)
    {
        if (variable.Values.Count > 0 && !variable.Values.Contains(value))
            throw new ArgumentException($"{Option(variable)} is none of {string.Join(", ", variable.Values)}.", nameof(value));
        return variable.Values.Count > 0 || (value.Length > 0 && !value.Any(LeadsElsewhere.Contains))
            ? value
            : throw new ArgumentException(
                $"{Option(variable)} is empty or holds one of / @ : ? # \\, which would lead elsewhere.",
                nameof(value)
            );
    }

    /// <summary>A URL of the spec that lies beside the API: a token endpoint. It moves with the API, so that an
    /// emulator gets no real secret's call elsewhere.</summary>
    public static Uri? ResolveBeside(string? url, ApiDefinition definition, ApiClientOptions options)
    {
        if (url is null)
            return null;
        if (options.BaseAddress is { } address)
            return new Uri(Rebase(url, address));
        return IsHttp(url, out var absolute) ? absolute : new Uri(new Uri(Resolve(definition, options) + "/"), url);
    }

    /// <summary>An address that a response names. It may be at the server that was called, or at one that the spec
    /// writes out: then it moves to the server that is called in its place. Null for any other.</summary>
    public static Uri? ResolveLink(string link, Uri from, Uri server, ApiDefinition definition)
    {
        if (!Uri.TryCreate(from, link, out var address) || address.UserInfo.Length > 0)
            return null;
        if (Origin.AreSame(address, server))
            return address;
        var declared = definition
            .Servers.Where(static one => one.Variables.Count == 0)
            .Select(static one => IsHttp(one.Url, out var absolute) ? absolute : null)
            .FirstOrDefault(one => one is not null && Origin.AreSame(one, address));
        var root = declared?.AbsolutePath.TrimEnd('/');
        return root is not null && (address.AbsolutePath == root || address.AbsolutePath.StartsWith(root + "/", StringComparison.Ordinal))
            ? new Uri(server.GetLeftPart(UriPartial.Path).TrimEnd('/') + address.PathAndQuery[root.Length..])
            : null;
    }

    private static ApiServer? Choose(ApiDefinition definition, string? server)
    {
        if (server is null)
            return definition.Servers.Count > 0 ? definition.Servers[0] : null;
        var byName =
            definition.Servers.FirstOrDefault(candidate => string.Equals(candidate.Description, server, StringComparison.OrdinalIgnoreCase))
            ?? definition.Servers.FirstOrDefault(candidate => BeginsWith(candidate.Description, server));
        if (byName is not null)
            return byName;
        if (int.TryParse(server, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < definition.Servers.Count)
            return definition.Servers[index];
        var known = string.Join(
            ", ",
            definition.Servers.Select(static candidate => "\"" + (candidate.Description ?? candidate.Url) + "\"")
        );
        throw new ArgumentException(
            $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.Server)} is none of the servers of the spec \"{definition.Name}\": "
                + (known.Length == 0 ? "it has none." : $"it has {known}."),
            nameof(server)
        );
    }

    // "Sandbox. It approves a request by itself …" is called Sandbox.
    private static bool BeginsWith(string? description, string name) =>
        name.Length > 0
        && description is not null
        && description.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetterOrDigit(description[name.Length]);

    private static string Rebase(string url, Uri address)
    {
        if (!IsHttp(address.OriginalString, out var host))
            throw new ArgumentException(
                $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.BaseAddress)} must begin with https:// or http://.",
                nameof(address)
            );
        if (host.UserInfo.Length > 0)
            throw new ArgumentException(
                $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.BaseAddress)} holds a user name or password; "
                    + "give them as a credential.",
                nameof(address)
            );
        var path = IsHttp(url, out var absolute) ? absolute.AbsolutePath : url;
        return (host.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path.Trim('/')).TrimEnd('/');
    }

    private static bool IsHttp(string url, out Uri address)
    {
        var isUri = Uri.TryCreate(url, UriKind.Absolute, out var parsed);
        address = parsed!;
        return isUri && (parsed!.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp);
    }
}
