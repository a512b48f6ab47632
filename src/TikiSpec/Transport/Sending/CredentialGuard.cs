using TikiSpec.Runtime;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Sending;

/// <summary>Refuses to send a credential where others can read it, or to anybody but the server that it is
/// for.</summary>
internal sealed class CredentialGuard(ApiClientOptions options)
{
    // The server whose encryption was looked at last: a client has one, and its options do not change.
    private Uri? _trusted;

    /// <exception cref="ApiException">The credential must not be sent.</exception>
    public void Check(PreparedCall call)
    {
        if (!Origin.AreSame(call.Address, call.Server))
            throw Refusal(
                call.Operation,
                $"its path leads to {call.Address.Authority}, and the credential is for {call.Server.Authority} alone."
            );
        if (!ReferenceEquals(_trusted, call.Server))
        {
            CheckEncryption(call.Server, call.Operation);
            _trusted = call.Server;
        }
        // The framework takes the header Authorization off on the way, and no other.
        for (var index = 0; index < call.Credentials.Count; index++)
        {
            if (call.Credentials[index].Scheme.Kind == ApiSecurityKind.ApiKey)
                CheckRedirects(call.Operation);
        }
    }

    /// <summary>For what a redirect takes along: a header of its own, a query, a cookie, and a body.</summary>
    /// <exception cref="ApiException">The client may follow redirects; it does not tell whether it does.</exception>
    public void CheckRedirects(ApiOperation operation)
    {
        if (options is { HttpClient: not null, HttpClientFollowsNoRedirects: false })
        {
            throw Refusal(
                operation,
                $"a redirect can carry a key to another host. Let the handler of {nameof(ApiClientOptions)}."
                    + $"{nameof(ApiClientOptions.HttpClient)} follow none "
                    + $"({nameof(SocketsHttpHandler.AllowAutoRedirect)} = false), "
                    + $"and set {nameof(ApiClientOptions.HttpClientFollowsNoRedirects)}."
            );
        }
    }

    public void CheckEncryption(Uri address, ApiOperation operation)
    {
        if (
            address.Scheme != Uri.UriSchemeHttps
            && !Origin.IsThisMachine(address)
            && !options.HostsTrustedWithoutEncryption.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
        )
        {
            throw Refusal(
                operation,
                $"a credential goes to {address.Host} only over https, and plain http is for this machine alone. Where nobody can listen, "
                    + $"a container beside this one say, {nameof(ApiClientOptions)}."
                    + $"{nameof(options.HostsTrustedWithoutEncryption)} = [\"{address.Host}\"] lets it."
            );
        }
    }

    private static ApiException Refusal(ApiOperation operation, string why) =>
        new($"{operation.Id} was not sent: {why}")
        {
            OperationId = operation.Id,
            HelpLink = operation.Documentation,
            Failure = ApiFailure.NotSent,
        };
}
