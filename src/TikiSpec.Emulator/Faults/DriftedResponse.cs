using System.Text.Json;
using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Faults;

/// <summary>A response that departs from its spec in one place.</summary>
internal static class DriftedResponse
{
    public static Response Of(Response response, EmulatorFault fault, Route? route)
    {
        var root = ParseOrNull(response.Body);
        var sites = ResponseSites
            .Of(root, route, response.Status)
            .Where(site => fault.Property is null ? Suits(site, fault.Kind) : site.Name == fault.Property);
        if (sites.FirstOrDefault() is not { } found)
        {
            // A fault that does nothing would make a test pass that should not.
            return ErrorResponse.Of(
                500,
                $"the fault {fault.Kind} of the fault plan found nothing to change in this "
                    + $"response{(fault.Property is null ? "" : $": no property '{fault.Property}'")}"
            );
        }

        Change(found, fault.Kind);
        return response with { Body = TikiJson.Bytes(json => root!.WriteTo(json)) };
    }

    // A file, a text or nothing at all has no property.
    private static JsonNode? ParseOrNull(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Suits(ResponseSite site, FaultKind kind) =>
        kind switch
        {
            FaultKind.NewEnumValue => site.Type is { IsOpenEnum: true } or { IsClosedEnum: true },
            FaultKind.NumberAsString => site.Value is JsonValue value && value.GetValueKind() == JsonValueKind.Number,
            _ => site.Value is JsonValue,
        };

    private static void Change(ResponseSite site, FaultKind kind)
    {
        switch (kind)
        {
            case FaultKind.NewEnumValue:
                site.Owner[site.Name] = site.Type is { IsClosedEnum: true } ? JsonValue.Create(97) : JsonValue.Create("value_of_tomorrow");
                break;
            case FaultKind.NumberAsString:
                site.Owner[site.Name] = JsonValue.Create(site.Value?.ToJsonString() ?? "0");
                break;
            default:
                var value = site.Owner[site.Name];
                site.Owner.Remove(site.Name);
                site.Owner["new_" + site.Name] = value;
                break;
        }
    }
}
