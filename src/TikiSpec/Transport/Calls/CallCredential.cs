using TikiSpec.Runtime;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Transport.Calls;

/// <summary>A credential and the scheme by which it is sent.</summary>
internal sealed record CallCredential(ApiCredential Credential, ApiSecurityScheme Scheme, Uri? TokenEndpoint)
{
    /// <summary>Chooses the scheme: one that the operation lists, else any of the spec for credentials of this kind.</summary>
    /// <remarks>Documentation is often silent or wrong about which operation takes which kind, and services take every
    /// kind everywhere.</remarks>
    /// <returns>Null when the operation wants nothing.</returns>
    /// <exception cref="ApiException">The operation wants something, and the spec knows no way to send this kind.</exception>
    public static CallCredential? Choose(
        ApiCredential? credential,
        ApiDefinition definition,
        ApiOperation operation,
        ApiClientOptions options
    )
    {
        if (credential is null || operation.Security.Count == 0)
            return null;

        var fitting = definition.Security.Where(scheme => scheme.Kind == credential.Kind).ToArray();
        var scheme =
            Array.Find(fitting, candidate => operation.Security.Any(alternative => alternative.Contains(candidate.Name)))
            ?? fitting.FirstOrDefault();
        if (scheme is not null)
            return new CallCredential(credential, scheme, ServerAddress.ResolveBeside(scheme.TokenUrl, options));
        if (operation.Security.Any(static alternative => alternative.Count == 0))
            return null;
        throw new ApiException(
            $"{operation.Id} was not sent: the spec \"{definition.Name}\" has no way to send a credential of the kind \"{credential}\"."
        )
        {
            OperationId = operation.Id,
            HelpLink = operation.Documentation,
            Failure = ApiFailure.NotSent,
        };
    }
}
