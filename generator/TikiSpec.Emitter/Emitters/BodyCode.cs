using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>How a request's body is given and set.</summary>
internal static class BodyCode
{
    /// <summary><c>request.SetJsonBody(body, static (writer, item) => item.WriteJson(writer));</c></summary>
    public static string Statement(BodyModel body, string request) =>
        body.Format switch
        {
            BodyFormat.Json => $"{request}.SetJsonBody(body, {JsonWriteText.Delegate(body.Type)}{ContentType(body, "application/json")});",
            BodyFormat.Form => $"{request}.SetFormBody(body, {JsonWriteText.Delegate(body.Type)});",
            BodyFormat.Text => $"{request}.SetTextBody(body{ContentType(body, "text/plain")});",
            _ => $"{request}.SetContent(body);",
        };

    /// <summary><c>request.Check.Body(body, static (check, item) => item.CheckRequest(check));</c></summary>
    public static IReadOnlyList<string> Checks(BodyModel body, string request) =>
        body.Format is BodyFormat.Json or BodyFormat.Form ? CheckText.Body(request + ".Check", body.Type) : [];

    private static string ContentType(BodyModel body, string usual) =>
        body.ContentType == usual ? "" : $", {CSharpLiteral.Of(body.ContentType)}";
}
