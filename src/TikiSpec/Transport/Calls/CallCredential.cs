using TikiSpec.Runtime;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Transport.Calls;

/// <summary>A credential and the scheme by which it is sent.</summary>
internal sealed record CallCredential(ApiCredential Credential, ApiSecurityScheme Scheme, Uri? TokenEndpoint)
{
    /// <summary>Chooses what is shown: the first of the operation's alternatives for which everything is
    /// there.</summary>
    /// <param name="options">How the client connects, and with what credentials.</param>
    /// <param name="own">The call's own credential, which leaves the client's aside; null for none.</param>
    /// <param name="definition">What the spec says.</param>
    /// <param name="operation">What is called.</param>
    /// <returns>Nothing when the operation wants nothing, or when nothing was given: somebody else may authorise the
    /// call.</returns>
    /// <exception cref="ApiException">The operation does not take what was given.</exception>
    public static IReadOnlyList<CallCredential> Choose(
        ApiClientOptions options,
        ApiCredential? own,
        ApiDefinition definition,
        ApiOperation operation
    )
    {
        var general = own ?? options.Credential;
        var byScheme = own is null ? options.Credentials : EmptyCredentials;
        if (operation.Security.Count == 0 || (general is null && byScheme.Count == 0))
            return [];
        foreach (var alternative in operation.Security.Where(static schemes => schemes.Count > 0))
        {
            if (Fill(alternative) is { } filled)
                return filled;
        }
        return operation.Security.Any(static schemes => schemes.Count == 0)
            ? []
            : throw Refusal(definition, operation, byScheme.Values.Append(general).OfType<ApiCredential>());

        IReadOnlyList<CallCredential>? Fill(IReadOnlyList<string> names)
        {
            var filled = new List<CallCredential>(names.Count);
            foreach (var name in names)
            {
                var scheme = definition.Security.FirstOrDefault(scheme => scheme.Name == name);
                // What nobody can send by itself is the caller's to see to.
                if (scheme is { Kind: ApiSecurityKind.Other })
                    continue;
                if (scheme is null || (byScheme.GetValueOrDefault(name) ?? general) is not { } credential || credential.Kind != scheme.Kind)
                    return null;
                filled.Add(new CallCredential(credential, scheme, ServerAddress.ResolveBeside(scheme.TokenUrl, definition, options)));
            }
            return filled;
        }
    }

    private static readonly Dictionary<string, ApiCredential> EmptyCredentials = [];

    private static ApiException Refusal(ApiDefinition definition, ApiOperation operation, IEnumerable<ApiCredential> given)
    {
        var takes = operation.Security.Select(names => string.Join(" with ", names.Select(name => Named(definition, name))));
        return new ApiException(
            $"{operation.Id} was not sent: it takes {string.Join(", or ", takes)}, and what was given is "
                + $"{string.Join(" and ", given.Distinct().Select(static credential => "\"" + credential + "\""))}. "
                + $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.Credentials)} takes one for each scheme."
        )
        {
            OperationId = operation.Id,
            HelpLink = operation.Documentation,
            Failure = ApiFailure.NotSent,
        };
    }

    private static string Named(ApiDefinition definition, string name) =>
        definition.Security.FirstOrDefault(scheme => scheme.Name == name)?.Kind switch
        {
            ApiSecurityKind.ApiKey => $"an API key ({name})",
            ApiSecurityKind.Bearer => $"an access token ({name})",
            ApiSecurityKind.Basic => $"a user name and password ({name})",
            _ => name,
        };
}
