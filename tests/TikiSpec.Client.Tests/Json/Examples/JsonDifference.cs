using System.Text.Json;

namespace TikiSpec.Client.Tests.Json.Examples;

/// <summary>How what was written differs from what was read. Only blanks between tokens and escapes do not
/// count.</summary>
internal static class JsonDifference
{
    public static IEnumerable<(RoundTripChange Change, string Text)> Of(JsonElement read, JsonElement written, string path = "$") =>
        (read.ValueKind, written.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => Properties(read, written, path),
            (JsonValueKind.Array, JsonValueKind.Array) when read.GetArrayLength() == written.GetArrayLength() => read.EnumerateArray()
                .Zip(written.EnumerateArray())
                .SelectMany((pair, index) => Of(pair.First, pair.Second, $"{path}[{index}]")),
            (JsonValueKind.String, JsonValueKind.String) when read.GetString() == written.GetString() => [],
            _ when read.GetRawText() == written.GetRawText() => [],
            _ => [(RoundTripChange.Content, $"{path}: {read.GetRawText()} became {written.GetRawText()}")],
        };

    private static IEnumerable<(RoundTripChange Change, string Text)> Properties(JsonElement read, JsonElement written, string path)
    {
        var expected = read.EnumerateObject().Select(static property => property.Name).ToArray();
        var names = written.EnumerateObject().Select(static property => property.Name).ToArray();
        var inner = expected.Intersect(names).SelectMany(name => Of(read.GetProperty(name), written.GetProperty(name), path + "." + name));
        if (expected.SequenceEqual(names))
            return inner;

        var change = expected.Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal))
            ? RoundTripChange.Order
            : RoundTripChange.Content;
        return inner.Prepend((change, $"{path}: {string.Join(' ', expected)} became {string.Join(' ', names)}"));
    }
}

/// <summary>What reading and writing changes about JSON.</summary>
internal enum RoundTripChange
{
    /// <summary>Properties stand in another order.</summary>
    Order,

    /// <summary>Anything else: something is lost, added or changed.</summary>
    Content,
}
