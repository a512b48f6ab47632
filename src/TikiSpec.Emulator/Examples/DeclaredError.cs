using System.Globalization;
using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Examples;

/// <summary>A refusal in the body that the document declares for it: its example, or a value made from its type, with
/// what is wrong where sentences stand.</summary>
internal static class DeclaredError
{
    // How documents call the property that is meant for people.
    private static readonly string[] Sentences =
    [
        "message",
        "error_description",
        "detail",
        "error",
        "description",
        "reason",
        "title",
        "msg",
    ];

    /// <summary>The refusal as it is, where it has other words already, or the document declares no object for
    /// it.</summary>
    public static Response Of(Route route, Response refusal)
    {
        if (refusal.Errors.Count == 0 || FindDeclared(route.Operation, refusal.Status) is not { Type: { IsObject: true } type } declared)
        {
            return refusal;
        }

        var example = route
            .Spec.Examples.OfResponse(route.Operation, declared.Status)
            .Select(static value => JsonNode.Parse(value.GetRawText()))
            .FirstOrDefault();
        var body = example as JsonObject ?? JsonNode.Parse(TikiJson.Bytes(json => SampleValue.Write(json, route.Spec, type)))!.AsObject();
        var properties = ((ObjectModel)route.Spec.Type(type)).Properties;
        var sentence = Sentences
            .Select(name => properties.FirstOrDefault(property => property.WireName == name && property.Type.IsString))
            .FirstOrDefault(static property => property is not null);
        if (sentence is not null)
        {
            body[sentence.WireName] = string.Join("; ", refusal.Errors);
        }

        return refusal with
        {
            Body = TikiJson.Bytes(json => body.WriteTo(json)),
        };
    }

    private static ResponseModel? FindDeclared(OperationModel operation, int status)
    {
        var exact = status.ToString(CultureInfo.InvariantCulture);
        return new[] { exact, exact[0] + "XX", "default" }
            .Select(name =>
                operation.Responses.FirstOrDefault(response => response.Status.Equals(name, StringComparison.OrdinalIgnoreCase))
            )
            .FirstOrDefault(static response => response is not null);
    }
}
