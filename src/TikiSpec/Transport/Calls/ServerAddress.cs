using System.Globalization;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Calls;

/// <summary>Decides where a spec's calls go.</summary>
internal static class ServerAddress
{
    /// <returns>The address without a slash at its end.</returns>
    public static string Resolve(ApiDefinition definition, ApiClientOptions options)
    {
        var url = Choose(definition, options.Server)?.Url ?? "/";
        if (options.BaseAddress is { } address)
            return Rebase(url, address);
        return IsHttp(url, out var absolute)
            ? absolute.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : throw new ArgumentException(
                $"The spec \"{definition.Name}\" names no host; set {nameof(ApiClientOptions)}.{nameof(options.BaseAddress)}.",
                nameof(options)
            );
    }

    /// <summary>A URL of the spec that lies beside the API: a token endpoint. It moves with the API, so that an
    /// emulator gets no real secret's call elsewhere.</summary>
    public static Uri? ResolveBeside(string? url, ApiClientOptions options)
    {
        if (url is null)
            return null;
        if (options.BaseAddress is { } address)
            return new Uri(Rebase(url, address));
        return IsHttp(url, out var absolute) ? absolute : null;
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
            $"The spec \"{definition.Name}\" has no server \"{server}\"; it has {(known.Length == 0 ? "none" : known)}.",
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
                $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.BaseAddress)} holds a user name or password; give them as a credential.",
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
