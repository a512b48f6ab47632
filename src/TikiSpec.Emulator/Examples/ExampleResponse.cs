using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Emulator.Examples;

/// <summary>The response of an operation without behaviour: the first example of its success response, or a value made
/// from its type.</summary>
internal static class ExampleResponse
{
    public static Response For(Route route)
    {
        var success =
            route.Operation.Responses.FirstOrDefault(static response => response.Status.StartsWith('2'))
            ?? route.Operation.Responses.FirstOrDefault(static response => response.Status == "default");
        var status = int.TryParse(success?.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 200;
        if (success?.Type is not { } type)
        {
            return new Response(status, [], null);
        }

        var example = route.Spec.Examples.OfResponse(route.Operation, success.Status).FirstOrDefault();
        return new Response(
            status,
            TikiJson.Bytes(json =>
            {
                if (example.ValueKind == JsonValueKind.Undefined)
                {
                    SampleValue.Write(json, route.Spec, type);
                }
                else
                {
                    example.WriteTo(json);
                }
            })
        );
    }
}
