using System.Buffers;
using System.Collections.Frozen;

namespace TikiSpec.Texts;

/// <summary>
/// Looks at headers before they are sent, without telling their values: a line break begins another header, letters
/// beyond ASCII end the connection, and some names say where a request goes and where it ends.
/// </summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> OfNames = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    private static readonly SearchValues<char> OfValues = SearchValues.Create([
        '\t',
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(static code => (char)code),
    ]);

    // Whoever sends these himself ends the request elsewhere than the connection does, or leads it to another host.
    private static readonly FrozenSet<string> OfTheConnection = new[]
    {
        "Connection",
        "Content-Length",
        "Host",
        "Keep-Alive",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">The header cannot be sent.</exception>
    public static void Check(string name, string value)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(OfNames))
            throw new ArgumentException($"The header \"{name}\" cannot be sent: its name is none.", nameof(name));
        if (OfTheConnection.Contains(name))
            throw new ArgumentException(
                $"The header \"{name}\" cannot be sent: the connection sets it, by the address and the body.",
                nameof(name)
            );
        if (value.AsSpan().ContainsAnyExcept(OfValues))
            throw new ArgumentException(
                $"The header \"{name}\" cannot be sent: its value holds line breaks or letters beyond ASCII.",
                nameof(value)
            );
    }
}
