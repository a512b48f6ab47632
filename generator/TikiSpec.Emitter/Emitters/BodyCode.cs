using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>How a request's body is given and set.</summary>
/// <remarks>
/// <code>
/// if (body is not null)
/// {
///     request.Check.Body(body, static (check, item) => item.CheckRequest(check));
///     request.SetJsonBody(body, static (writer, item) => item.WriteJson(writer));
/// }
/// </code>
/// </remarks>
internal static class BodyCode
{
    public static void Write(SourceWriter writer, BodyModel body, string request)
    {
        if (body.IsRequired)
        {
            // Null is a body where the spec allows it.
            var checks = Checks(body, request, "body");
            WriteIf(writer, checks.Count > 0 && body.Type.AllowsNull ? "body is not null" : null, checks);
            writer.Line(Statement(body, request, "body"));
            return;
        }

        var value = IsValueType(body) ? "content" : "body";
        var condition =
            IsJson(body) && body.Type.IsAny ? "!body.IsAbsent"
            : IsValueType(body) ? "body is { } content"
            : "body is not null";
        value = IsJson(body) && body.Type.IsAny ? "body" : value;
        var given = body with { Type = body.Type with { AllowsNull = false } };
        WriteIf(writer, condition, [.. Checks(given, request, value), Statement(given, request, value)]);
        writer.Gap();
    }

    private static void WriteIf(SourceWriter writer, string? condition, IReadOnlyList<string> statements)
    {
        if (condition is null)
        {
            writer.Separated(statements, "", "");
            return;
        }

        using (writer.Block($"if ({condition})"))
        {
            writer.Separated(statements, "", "");
        }
    }

    private static bool IsJson(BodyModel body) => body.Format is BodyFormat.Json or BodyFormat.Form;

    private static bool IsValueType(BodyModel body) => IsJson(body) && CSharpTypes.Of(body.Type).IsValueType;

    private static string Statement(BodyModel body, string request, string value) =>
        body.Format switch
        {
            BodyFormat.Json =>
                $"{request}.SetJsonBody({value}, {JsonWriteText.Delegate(body.Type)}{ContentType(body, "application/json")});",
            BodyFormat.Form => $"{request}.SetFormBody({value}, {JsonWriteText.Delegate(body.Type)}{Form(body)});",
            BodyFormat.Text => $"{request}.SetTextBody({value}{ContentType(body, "text/plain")});",
            _ => $"{request}.SetContent({value}, {CSharpLiteral.Of(body.ContentType)});",
        };

    private static IReadOnlyList<string> Checks(BodyModel body, string request, string value) =>
        IsJson(body) ? CheckText.Body(request + ".Check", value, body.Type) : [];

    private static string Form(BodyModel body) =>
        body.Form.Count == 0
            ? ""
            : ", ["
                + string.Join(
                    ", ",
                    body.Form.Select(static property =>
                        $"new({CSharpLiteral.Of(property.WireName)}, {KnownType.ParameterStyle}.{char.ToUpperInvariant(property.Style[0])}{property.Style.Substring(1)}, {(property.Explode ? "true" : "false")})"
                    )
                )
                + "]";

    private static string ContentType(BodyModel body, string usual) =>
        body.ContentType == usual ? "" : $", {CSharpLiteral.Of(body.ContentType)}";
}
