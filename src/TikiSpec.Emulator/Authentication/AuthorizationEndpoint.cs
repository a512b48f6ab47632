namespace TikiSpec.Emulator.Authentication;

/// <summary>Where the seller's browser is sent. There is nobody to ask: the options say whether the seller
/// consents.</summary>
internal sealed class AuthorizationEndpoint(Shops shops, bool grantsConsent)
{
    private const int MinStateLength = 8;

    public Response Respond(OAuthForm form)
    {
        if (shops.FindByClient(form["client_id"]) is not { } seller)
        {
            return OAuthResponse.Error(
                401,
                "invalid_client",
                "Client authentication failed.",
                "The requested OAuth 2.0 Client does not exist."
            );
        }

        if (!Uri.TryCreate(form["redirect_uri"], UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https"))
        {
            return OAuthResponse.Error(
                400,
                "invalid_request",
                "The request is malformed.",
                "The parameter redirect_uri must be an absolute http or https address."
            );
        }

        var state = form["state"] ?? "";
        return FindProblem(form, state) is { } problem
            ? OAuthResponse.Redirect(
                target,
                ("error", problem.Error),
                ("error_code", problem.Code),
                ("error_hint", problem.Hint),
                ("state", state)
            )
            : OAuthResponse.Redirect(
                target,
                ("code", seller.Credentials.Tokens.Issue(GrantKind.Code, TokenStore.NewFamily(), form.Scope, form["redirect_uri"])),
                ("scope", form.Scope),
                ("state", state)
            );
    }

    private (string Error, string Code, string Hint)? FindProblem(OAuthForm form, string state) =>
        form["response_type"] != "code" ? ("unsupported_response_type", "400", "The only response_type is code.")
        : state.Length < MinStateLength ? ("invalid_state", "400", "The state must have at least 8 characters.")
        : Scopes.FindUnknown(form.Scope) is { } unknown
            ? ("invalid_scope", "400", $"The OAuth 2.0 Client is not allowed to request scope '{unknown}'.")
        : !grantsConsent ? ("access_denied", "403", "The resource owner denied the request.")
        : null;
}
