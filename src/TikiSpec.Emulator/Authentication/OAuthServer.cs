using System.Text;

namespace TikiSpec.Emulator.Authentication;

/// <summary>Tiki's OAuth2 server: where a seller consents, and where applications get their tokens.</summary>
internal sealed class OAuthServer(AuthorizationEndpoint authorization, TokenEndpoint tokens)
{
    public const string AuthorizationPath = "/sc/oauth2/auth";
    public const string TokenPath = "/sc/oauth2/token";

    /// <summary>Null when a call is for no part of it.</summary>
    public static string? OperationOf(IncomingCall call) =>
        call.Path switch
        {
            AuthorizationPath => EmulatorFault.AuthorizationOperation,
            TokenPath => EmulatorFault.TokenOperation,
            _ => null,
        };

    public Response Respond(IncomingCall call)
    {
        var isToken = call.Path == TokenPath;
        var method = isToken ? "POST" : "GET";
        if (call.Method != method)
        {
            return ErrorResponse.Of(405, $"Request method '{call.Method}' not supported") with { Headers = [new("Allow", method)] };
        }

        return isToken
            ? tokens.Respond(new OAuthForm(Encoding.UTF8.GetString(call.Body ?? [])), call.Header("Authorization"))
            : authorization.Respond(new OAuthForm(call.Query));
    }
}
