using System.Text.Json;

namespace TikiSpec.Client.Tests.Json.Examples;

/// <summary>Where what was written differs from what was read, apart from what writing makes regular.</summary>
/// <remarks>
/// Made regular are: null of an optional member, which is left out; the blanks in a text of separated numbers; and how a number is written.
/// Everything else counts: members that are lost, added or, where asked for, in another order, and values of any kind.
/// </remarks>
internal sealed class JsonDifference(bool inOrder)
{
    public IEnumerable<string> Of(JsonElement read, JsonElement written, string path = "$") => (read.ValueKind, written.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => Members(read, written, path),
        (JsonValueKind.Array, JsonValueKind.Array) when read.GetArrayLength() == written.GetArrayLength() =>
            read.EnumerateArray().Zip(written.EnumerateArray()).SelectMany((pair, index) => Of(pair.First, pair.Second, $"{path}[{index}]")),
        _ => JsonElement.DeepEquals(read, written) || Items(read) == Items(written) ? [] : [$"{path}: {read.GetRawText()} became {written.GetRawText()}"],
    };

    private IEnumerable<string> Members(JsonElement read, JsonElement written, string path)
    {
        var kept = read.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null || written.TryGetProperty(member.Name, out _)).ToArray();
        var names = written.EnumerateObject().Select(static member => member.Name).ToArray();
        var expected = kept.Select(static member => member.Name).ToArray();
        if (!(inOrder ? expected.SequenceEqual(names) : expected.Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal))))
        {
            return [$"{path}: {string.Join(' ', expected)} became {string.Join(' ', names)}"];
        }

        return kept.SelectMany(member => Of(member.Value, written.GetProperty(member.Name), path + "." + member.Name));
    }

    private static string? Items(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.All(static c => char.IsAsciiDigit(c) || c is ',' or ' ')
        ? text.Replace(" ", "", StringComparison.Ordinal)
        : value.GetRawText() + "?";
}
