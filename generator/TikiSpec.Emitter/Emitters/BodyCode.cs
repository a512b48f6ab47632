using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>How a request's body is given and set.</summary>
/// <remarks>
/// <code>
/// if (body is not null)
/// {
///     request.Check.Body(body);
///     request.SetJsonBody(body);
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
            WriteIf(
                writer,
                checks.Count > 0 && body.Type.AllowsNull
                    ? body.Type.IsUnion
                        ? "body.HasValue"
                        : "body is not null"
                    : null,
                checks
            );
            writer.Line(Statement(body, request, "body"));
            return;
        }

        var value = IsValueType(body) ? "content" : "body";
        var condition =
            IsTyped(body) && body.Type.IsAny ? "!body.IsAbsent"
            : IsValueType(body) ? GivenText.Of(body.Type, "body", "content")
            : "body is not null";
        value = IsTyped(body) && body.Type.IsAny ? "body" : value;
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

    private static bool IsTyped(BodyModel body) => body.Format is BodyFormat.Json or BodyFormat.Form or BodyFormat.Multipart;

    private static bool IsValueType(BodyModel body) => IsTyped(body) && CSharpTypes.Of(body.Type).IsValueType;

    private static string Statement(BodyModel body, string request, string value) =>
        body.Format switch
        {
            BodyFormat.Json => $"{request}.SetJsonBody({value}{Writer(body.Type)}{ContentType(body, "application/json")});",
            BodyFormat.Form => $"{request}.SetFormBody({value}, {JsonWriteText.Delegate(body.Type)}{Form(body)});",
            BodyFormat.Multipart => $"{request}.SetMultipartBody({value}, static parts => [{string.Join(", ", Parts(body))}]);",
            BodyFormat.Text => $"{request}.SetTextBody({value}{ContentType(body, "text/plain")});",
            _ => $"{request}.SetContent({value}, {CSharpLiteral.Of(body.ContentType)});",
        };

    private static string Writer(TypeRef type) => CSharpTypes.IsModelItem(type) ? "" : ", " + JsonWriteText.Delegate(type);

    private static IReadOnlyList<string> Checks(BodyModel body, string request, string value) =>
        IsTyped(body) ? CheckText.Body(request + ".Check", value, body.Type) : [];

    private static string Form(BodyModel body) =>
        body.Form.Count == 0
            ? ""
            : ", ["
                + string.Join(
                    ", ",
                    body.Form.Select(static property =>
                        $"new({CSharpLiteral.Of(property.WireName)}, {KnownType.ParameterStyle}."
                        + $"{char.ToUpperInvariant(property.Style[0])}{property.Style.Substring(1)}, "
                        + $"{(property.Explode ? "true" : "false")})"
                    )
                )
                + "]";

    /// <summary>Of each property; of those that the spec does not declare last.</summary>
    private static IEnumerable<string> Parts(BodyModel body) =>
        body
            .Parts.Select(static part =>
            {
                var value = "parts." + CSharpIdentifier.Of(part.Name);
                var isFile = part.Type.IsFile || part.Type is { IsList: true, Item.IsFile: true };
                var write = isFile
                    ? ""
                    : ", " + JsonWriteText.Delegate(part.Type with { AllowsNull = part.Type.AllowsNull || part.IsNullable });
                return $"..{KnownType.BodyPart}.Of({CSharpLiteral.Of(part.WireName)}, "
                    + $"{value}{write}{(part.ContentType is { } type ? ", " + CSharpLiteral.Of(type) : "")})";
            })
            .Append($"..{KnownType.BodyPart}.Of(parts.AdditionalProperties)");

    private static string ContentType(BodyModel body, string usual) =>
        body.ContentType == usual ? "" : $", {CSharpLiteral.Of(body.ContentType)}";
}
