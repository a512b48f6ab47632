using System.Text;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Which credential travels, and where: as the operation's alternatives say, and nowhere else.</summary>
public sealed class SecurityWireTests
{
    private const string Document = """
        paths:
          /none: {get: {operationId: Xs_None, security: [], responses: {'204': {description: ok}}}}
          /maybe: {get: {operationId: Xs_Maybe, security: [{}, {q: []}], responses: {'204': {description: ok}}}}
          /basic: {get: {operationId: Xs_Basic, security: [{basic: []}], responses: {'204': {description: ok}}}}
          /bearer: {get: {operationId: Xs_Bearer, security: [{bearer: []}], responses: {'204': {description: ok}}}}
          /oidc: {get: {operationId: Xs_Oidc, security: [{oidc: [read]}], responses: {'204': {description: ok}}}}
          /query: {get: {operationId: Xs_Query, security: [{q: []}], responses: {'204': {description: ok}}}}
          /cookie: {get: {operationId: Xs_Cookie, security: [{ck: []}], parameters: [{name: other, in: cookie, required: true,
              schema: {type: string}}], responses: {'204': {description: ok}}}}
          /header: {get: {operationId: Xs_Header, security: [{h: []}], responses: {'204': {description: ok}}}}
          /both: {get: {operationId: Xs_Both, security: [{h: [], q: []}], responses: {'204': {description: ok}}}}
          /mixed: {get: {operationId: Xs_Mixed, security: [{h: [], bearer: []}], responses: {'204': {description: ok}}}}
          /either: {get: {operationId: Xs_Either, security: [{bearer: []}, {h: []}], responses: {'204': {description: ok}}}}
          /mtls: {get: {operationId: Xs_Mtls, security: [{mtls: []}], responses: {'204': {description: ok}}}}
          /mtlskey: {get: {operationId: Xs_MtlsKey, security: [{mtls: [], h: []}], responses: {'204': {description: ok}}}}
          /digest: {get: {operationId: Xs_Digest, security: [{digest: []}], responses: {'204': {description: ok}}}}
          /blank: {get: {operationId: Xs_Blank, security: [{'two words': []}], responses: {'204': {description: ok}}}}
          /bar: {get: {operationId: Xs_Bar, security: [{h: [], 'one|other': []}, {'one|other': []}], responses: {'204': {description: ok}}}}
          /unknown: {get: {operationId: Xs_Unknown, security: [{nope: []}], responses: {'204': {description: ok}}}}
        components:
          securitySchemes:
            basic: {type: http, scheme: Basic}
            bearer: {type: http, scheme: bearer}
            q: {type: apiKey, in: query, name: api_key}
            ck: {type: apiKey, in: cookie, name: SESSION}
            h: {type: apiKey, in: header, name: X-Key}
            oidc: {type: openIdConnect, openIdConnectUrl: 'https://shop.test/.well-known/openid-configuration'}
            mtls: {type: mutualTLS}
            digest: {type: http, scheme: digest}
            two words: {type: apiKey, in: header, name: X-Two}
            one|other: {type: apiKey, in: header, name: X-Bar}
        """;

    private const string Key = "ApiCredential.ApiKey(\"k\")";
    private const string Token = "ApiCredential.AccessToken(\"t\")";
    private const string User = "ApiCredential.Basic(\"u\", \"p\")";

    [Theory]
    [InlineData("None", Key, "")]
    [InlineData("Maybe", Key, "?api_key=k")]
    [InlineData("Maybe", Token, "")]
    [InlineData("Basic", User, "Authorization: Basic dTpw")]
    [InlineData("Bearer", Token, "Authorization: Bearer t")]
    [InlineData("Oidc", Token, "Authorization: Bearer t")]
    [InlineData("Query", Key, "?api_key=k")]
    [InlineData("Cookie", Key, "Cookie: other=o; SESSION=k")]
    [InlineData("Header", Key, "X-Key: k")]
    [InlineData("Both", Key, "?api_key=k X-Key: k")]
    [InlineData("Either", Key, "X-Key: k")]
    [InlineData("Either", Token, "Authorization: Bearer t")]
    [InlineData("Mtls", Key, "")]
    [InlineData("MtlsKey", Key, "X-Key: k")]
    [InlineData("Digest", Key, "")]
    [InlineData("Blank", Key, "X-Two: k")]
    [InlineData("Bar", Key, "X-Key: k X-Bar: k")]
    [InlineData("Basic", Key, "refused")]
    [InlineData("Bearer", Key, "refused")]
    [InlineData("Header", Token, "refused")]
    [InlineData("Mixed", Key, "refused")]
    [InlineData("Unknown", Key, "refused")]
    public async Task A_credential_travels_as_the_operation_asks_for_it(string method, string credential, string expected) =>
        Assert.Equal(expected, await ShownBy(method, "Credential = " + credential));

    [Fact]
    public async Task Schemes_that_stand_together_are_sent_together_each_by_its_own_credential() =>
        Assert.Equal(
            ["Authorization: Bearer t X-Key: k", "?api_key=two X-Key: one"],
            [
                await ShownBy(
                    "Mixed",
                    $"Credentials = new Dictionary<string, ApiCredential> {{ [\"h\"] = {Key}, [\"bearer\"] = {Token} }}"
                ),
                await ShownBy(
                    "Both",
                    "Credentials = new Dictionary<string, ApiCredential> { [\"h\"] = ApiCredential.ApiKey(\"one\"), "
                        + "[\"q\"] = ApiCredential.ApiKey(\"two\") }"
                ),
            ]
        );

    private static async Task<string> ShownBy(string method, string options)
    {
        var argument = method == "Cookie" ? "\"o\"" : "";
        var (result, sent) = await WireRun.Of(
            Document,
            $"try {{ await client.V1.Xs.{method}Async({argument}); return \"\"; }} catch (ApiException exception) when "
                + "(exception.Failure == ApiFailure.NotSent) { return \"refused\"; }",
            options
        );
        if (sent.Count == 0)
        {
            return result;
        }

        var shown = new StringBuilder(new Uri(sent[0].Address).Query);
        foreach (var name in (string[])["Authorization", "X-Key", "X-Two", "X-Bar", "Cookie"])
        {
            shown.Append(sent[0].Header(name) is { } value ? $" {name}: {value}" : "");
        }

        return shown.ToString().Trim();
    }
}
