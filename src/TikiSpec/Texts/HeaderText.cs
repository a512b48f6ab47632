namespace TikiSpec.Texts;

/// <summary>
/// Looks at headers before they are sent, without telling their values: a line break begins another header, letters
/// beyond ASCII end the connection, and some names say where a request goes and where it ends.
/// </summary>
internal static class HeaderText
{
    private const string Marks = "!#$%&'*+-.^_`|~";

    // Whoever sends these himself ends the request elsewhere than the connection does, or leads it to another host.
    private static readonly string[] OfTheConnection =
    [
        "Connection",
        "Content-Length",
        "Host",
        "Keep-Alive",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    ];

    /// <exception cref="ArgumentException">The header cannot be sent.</exception>
    public static void Check(string name, string value)
    {
        if (name.Length == 0 || name.Any(static c => !char.IsAsciiLetterOrDigit(c) && !Marks.Contains(c, StringComparison.Ordinal)))
            throw new ArgumentException($"The header \"{name}\" cannot be sent: its name is none.", nameof(name));
        if (OfTheConnection.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException(
                $"The header \"{name}\" cannot be sent: the connection sets it, by the address and the body.",
                nameof(name)
            );
        if (value.Any(static c => c is not ('\t' or (>= ' ' and <= '~'))))
            throw new ArgumentException(
                $"The header \"{name}\" cannot be sent: its value holds line breaks or letters beyond ASCII.",
                nameof(value)
            );
    }
}
