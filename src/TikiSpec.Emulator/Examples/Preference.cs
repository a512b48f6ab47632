using System.Globalization;

namespace TikiSpec.Emulator.Examples;

/// <summary>Which response a caller asks for: the header <c>Prefer</c>, or <c>__code</c>, <c>__example</c> and
/// <c>__dynamic</c> in the query, as users of Prism know them.</summary>
/// <param name="Code">A status, or null; what is none counts as nothing said.</param>
/// <param name="Example">The name of an example, or null.</param>
/// <param name="IsDynamic">Values that chance makes, in place of examples.</param>
internal sealed record Preference(int? Code, string? Example, bool IsDynamic)
{
    private static readonly Preference None = new(null, null, false);

    public static Preference Of(IncomingCall call)
    {
        var header = call.Header("Prefer");
        if (header is null && !call.Query.Contains("__", StringComparison.Ordinal))
        {
            return None;
        }

        var wishes = QueryText
            .Parse(call.Query)
            .Where(static pair => pair.Key.StartsWith("__", StringComparison.Ordinal))
            .Select(static pair => KeyValuePair.Create(pair.Key[2..], pair.Value))
            .Concat((header ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Wish))
            .ToArray();
        return new Preference(
            // Of what is no status of a response nobody can have one.
            int.TryParse(Last(wishes, "code"), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 200 and < 600
                ? code
                : null,
            Last(wishes, "example"),
            Last(wishes, "dynamic") == "true"
        );
    }

    private static KeyValuePair<string, string> Wish(string text) =>
        text.Split('=', 2) is [var name, var value] ? new(name.Trim(), value.Trim().Trim('"')) : new(text.Trim(), "");

    private static string? Last(KeyValuePair<string, string>[] wishes, string name) =>
        wishes.LastOrDefault(wish => wish.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
