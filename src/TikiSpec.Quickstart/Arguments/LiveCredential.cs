namespace TikiSpec.Quickstart;

/// <summary>The credential for Tiki's own sandbox, from the environment.</summary>
internal static class LiveCredential
{
    /// <exception cref="BadArgumentException">There is none.</exception>
    public static ApiCredential Read(Func<string, string?> environment)
    {
        if (environment("TIKI_API_KEY") is { Length: > 0 } key)
        {
            return ApiCredential.ApiKey(key);
        }

        return environment("TIKI_CLIENT_ID") is { Length: > 0 } id && environment("TIKI_CLIENT_SECRET") is { Length: > 0 } secret
            ? ApiCredential.ClientCredentials(id, secret)
            : throw new BadArgumentException(
                "--live needs a credential in the environment: TIKI_API_KEY, or TIKI_CLIENT_ID and TIKI_CLIENT_SECRET. Without --live everything runs on this machine.");
    }
}
