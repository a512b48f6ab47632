using System.Text.Json;

namespace TikiSpec.Emulator.Faults;

/// <summary>Reads a fault plan and says precisely what is wrong with it: a fault that is silently left out would make a
/// test pass that should not.</summary>
internal static class FaultFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static IReadOnlyList<EmulatorFault> Parse(string json, string? file)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var lines = FaultLine.Of(json);
            return List(document.RootElement, file)
                .EnumerateArray()
                .Select((row, index) => Fault(row, index, file, lines[index]))
                .ToArray();
        }
        catch (JsonException problem)
        {
            throw new ArgumentException(
                $"{(file is null ? "" : file + ": ")}The fault plan is no JSON ({TikiJson.LocationOf(problem)}).",
                problem
            );
        }
    }

    private static JsonElement List(JsonElement root, string? file) =>
        root.ValueKind == JsonValueKind.Array ? root
        : root.ValueKind == JsonValueKind.Object && root.TryGetProperty("faults", out var list) && list.ValueKind == JsonValueKind.Array
            ? list
        : throw new ArgumentException(
            $"{(file is null ? "" : file + ": ")}The fault plan must be a list of faults, or an object with a list under \"faults\"."
        );

    private static EmulatorFault Fault(
        JsonElement row,
        int index,
        string? file,
        (int Line, IReadOnlyDictionary<string, int> Properties) lines
    )
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"{new FaultLine(file, lines.Line)}faults[{index}] must be an object.");
        }

        var fault = new EmulatorFault { Line = new FaultLine(file, lines.Line) };
        foreach (var property in row.EnumerateObject())
        {
            fault =
                TryWith(fault, property)
                ?? throw new ArgumentException(
                    $"{new FaultLine(file, lines.Properties[property.Name])}faults[{index}].{property.Name} {Expected(property.Name)}."
                );
        }

        return fault;
    }

    /// <summary>Null when the property is unknown or its value unfit.</summary>
    private static EmulatorFault? TryWith(EmulatorFault fault, JsonProperty property)
    {
        try
        {
            return With(fault, property);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The fault itself knows what can be meant.
            return null;
        }
    }

    private static EmulatorFault? With(EmulatorFault fault, JsonProperty property)
    {
        var value = property.Value;
        return property.Name switch
        {
            "operation" when value.ValueKind == JsonValueKind.String => fault with
            {
                Operation = value.GetString() == "*" ? null : value.GetString(),
            },
            "spec" when value.ValueKind == JsonValueKind.String => fault with { Spec = value.GetString() },
            "call" when Whole(value) is { } call => fault with { Call = call },
            "times" when value.ValueKind == JsonValueKind.Null => fault with { Times = null },
            "times" when Whole(value) is { } times => fault with { Times = times },
            "kind" when KindOf(value) is { } kind => fault with { Kind = kind },
            "status" when Whole(value) is { } status => fault with { Status = status },
            "retryAfter" when Seconds(value) is { } time => fault with { RetryAfter = time },
            "delay" when Seconds(value) is { } time => fault with { Delay = time },
            "duration" when Seconds(value) is { } time => fault with { Duration = time },
            "property" when value.ValueKind == JsonValueKind.String => fault with { Property = value.GetString() },
            _ => null,
        };
    }

    private static string Expected(string property) =>
        property switch
        {
            "operation" or "spec" or "property" => "must be a text",
            "call" or "times" => EmulatorFault.CountBounds,
            "status" => EmulatorFault.StatusBounds,
            "retryAfter" or "delay" or "duration" => EmulatorFault.TimeBounds,
            "kind" => "must be one of " + string.Join(", ", Enum.GetNames<FaultKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)),
            _ => "is not known; known are operation, spec, call, times, kind, status, retryAfter, delay, duration and property",
        };

    private static FaultKind? KindOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? Enum.GetValues<FaultKind>()
                .Where(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()) == value.GetString())
                .Select(static kind => (FaultKind?)kind)
                .FirstOrDefault()
            : null;

    private static int? Whole(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static TimeSpan? Seconds(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
