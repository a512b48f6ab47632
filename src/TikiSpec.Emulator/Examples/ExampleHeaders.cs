using System.Text;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Examples;

/// <summary>Values for the headers that an operation's successes declare; those that HTTP itself uses are left to the
/// server.</summary>
internal static class ExampleHeaders
{
    private static readonly string[] OfHttp =
    [
        "Connection",
        "Date",
        "Keep-Alive",
        "Server",
        "Set-Cookie",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Of(Route route) =>
        [
            .. (route.Operation.Headers?.Headers ?? EquatableList<ParameterModel>.Empty)
                .Where(static header => IsOurs(header.WireName))
                .Select(header => new KeyValuePair<string, string>(header.WireName, TextOf(route, header.Type))),
        ];

    private static bool IsOurs(string name) =>
        !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && !OfHttp.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string TextOf(Route route, TypeRef type)
    {
        var scalar = type.IsList ? type.Item! : type;
        return scalar.IsObject || scalar.IsMap || scalar.IsList || scalar.IsAny
            ? ""
            : Encoding.UTF8.GetString(TikiJson.Bytes(json => SampleValue.Write(json, route.Spec, scalar))).Trim('"');
    }
}
