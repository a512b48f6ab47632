using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>What an operation without behaviour answers: the first example of its success answer, or a value made from its type.</summary>
internal static class ExampleAnswer
{
    public static Answer For(Route route)
    {
        var success = route.Operation.Answers.FirstOrDefault(static answer => answer.Status.StartsWith('2'))
            ?? route.Operation.Answers.FirstOrDefault(static answer => answer.Status == "default");
        var status = int.TryParse(success?.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 200;
        if (success?.Type is not { } type)
        {
            return new Answer(status, [], null);
        }

        var example = route.Spec.Examples.OfAnswer(route.Operation, success.Status).FirstOrDefault();
        return new Answer(status, JsonText.Bytes(json =>
        {
            if (example.ValueKind == JsonValueKind.Undefined)
            {
                SampleValue.Write(json, route.Spec, type);
            }
            else
            {
                example.WriteTo(json);
            }
        }));
    }
}
