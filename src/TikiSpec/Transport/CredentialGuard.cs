namespace TikiSpec.Runtime;

/// <summary>Refuses to send a credential where others can read it.</summary>
internal static class CredentialGuard
{
    public static void Check(Uri address, ApiOperation operation)
    {
        if (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            return;
        throw new ApiException($"{operation.Id} was not sent: a credential goes to {address.Host} only over https, and plain http is for this machine alone.")
        {
            OperationId = operation.Id,
            HelpLink = operation.Documentation,
        };
    }
}
