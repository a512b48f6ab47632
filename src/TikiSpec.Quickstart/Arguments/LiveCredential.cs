namespace TikiSpec.Quickstart.Arguments;

/// <summary>The credential for Tiki's own sandbox, from the environment.</summary>
internal static class LiveCredential
{
    private const string Key = "TIKI_API_KEY";
    private const string Id = "TIKI_CLIENT_ID";
    private const string Secret = "TIKI_CLIENT_SECRET";

    /// <exception cref="BadArgumentException">There is none, or it cannot be one.</exception>
    public static ApiCredential Read(Func<string, string?> environment)
    {
        if (!string.IsNullOrWhiteSpace(environment(Key)))
        {
            return FromKey(environment(Key)!);
        }

        return
            environment(Id) is { } id
            && environment(Secret) is { } secret
            && !string.IsNullOrWhiteSpace(id)
            && !string.IsNullOrWhiteSpace(secret)
            ? ApiCredential.ClientCredentials(id, secret)
            : throw new BadArgumentException(
                $"--live needs a credential in the environment: {Key}, or {Id} and {Secret}. Without --live everything runs on "
                    + "this machine."
            );
    }

    private static ApiCredential FromKey(string key)
    {
        try
        {
            return ApiCredential.ApiKey(key);
        }
        catch (ArgumentException)
        {
            throw new BadArgumentException($"{Key} holds blanks, line breaks or letters beyond ASCII, which no header can carry.");
        }
    }
}
