using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Examples;

/// <summary>Values for the headers that a response declares; those that HTTP itself uses are left to the
/// server.</summary>
internal sealed class SampleHeaders(SampleSource samples)
{
    private static readonly string[] OfHttp =
    [
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Range",
        "Content-Type",
        "Date",
        "Keep-Alive",
        "Server",
        "Set-Cookie",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    ];

    public IReadOnlyList<KeyValuePair<string, string>> Of(ServedSpec spec, ResponseView? response, bool isDynamic) =>
        [
            .. (response?.Headers ?? [])
                .Where(static header => !OfHttp.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
                .Select(header => KeyValuePair.Create(header.Name, TextOf(spec, header, isDynamic)))
                // An address takes no other characters; nor does HTTP in a header.
                .Where(static header => header.Value.Length > 0 && header.Value.All(static c => c is >= ' ' and <= '~')),
        ];

    private string TextOf(ServedSpec spec, ParameterView header, bool isDynamic)
    {
        var media = header.Content.Count > 0 ? header.Content[0] : null;
        var value = samples.Of(spec, header.Examples, header.Schema ?? media?.Schema, isDynamic);
        return value?.Kind switch
        {
            null or JsonValueKind.Null => "",
            JsonValueKind.Array when media is null => string.Join(",", value.Items.Select(SampleBody.Plain)),
            JsonValueKind.Object when media is null => string.Join(
                ",",
                value.Properties.Select(one => one.Key + (header.Explode ? "=" : ",") + SampleBody.Plain(one.Value))
            ),
            _ => SampleBody.Plain(value),
        };
    }
}
