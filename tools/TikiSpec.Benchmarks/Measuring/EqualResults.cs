using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TikiSpec.Benchmarks.Contenders;

namespace TikiSpec.Benchmarks.Measuring;

/// <summary>Holds before any timing that every contender reads the whole payload and writes it back: the same
/// properties with the same values.</summary>
internal static class EqualResults
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <exception cref="InvalidOperationException">A contender lost or changed something.</exception>
    public static void Require(Contest contest)
    {
        var expected = Comparable(JsonNode.Parse(contest.Payload.Json));
        foreach (var contender in contest.Contenders.Where(static contender => contender.Write is not null))
        {
            var model = contender.Read?.Invoke(contest.Payload.Json) ?? contest.Payload;
            var actual = Comparable(JsonNode.Parse(contender.Write!(model).Span));
            if (!JsonNode.DeepEquals(expected, actual))
                throw new InvalidOperationException(
                    $"{contender.Name} does not give the {contest.Payload.Name} back: {FirstDifference(expected, actual, "$")}"
                );
        }
    }

    /// <summary>Libraries differ in whether they write a null property, in the order of properties, in the zeros behind
    /// a number's point, and (Newtonsoft.Json, Kiota) in whether they take a free-form text for a moment and write it
    /// their way.</summary>
    private static JsonNode? Comparable(JsonNode? node) =>
        node switch
        {
            JsonObject properties => new JsonObject(
                properties
                    .Where(static property => property.Value is not null)
                    .Select(static property => KeyValuePair.Create(property.Key, Comparable(property.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Comparable)]),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(
                value.GetValue<decimal>().ToString("0.############", CultureInfo.InvariantCulture)
            ),
            JsonValue value
                when value.TryGetValue<string>(out var text)
                    && DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) =>
                JsonValue.Create(moment),
            null => null,
            _ => node.DeepClone(),
        };

    private static string FirstDifference(JsonNode? expected, JsonNode? actual, string path)
    {
        if (expected is JsonObject properties && actual is JsonObject others)
        {
            var name = properties
                .Select(static property => property.Key)
                .Union(others.Select(static property => property.Key))
                .First(key => !JsonNode.DeepEquals(properties[key], others[key]));
            return FirstDifference(properties[name], others[name], $"{path}.{name}");
        }
        if (expected is JsonArray items && actual is JsonArray otherItems && items.Count == otherItems.Count)
        {
            var index = Enumerable.Range(0, items.Count).First(index => !JsonNode.DeepEquals(items[index], otherItems[index]));
            return FirstDifference(items[index], otherItems[index], $"{path}[{index}]");
        }
        return $"{path} is {actual?.ToJsonString() ?? "missing"} instead of {expected?.ToJsonString() ?? "missing"}.";
    }
}
