namespace TikiSpec.Texts;

/// <summary>
/// Looks at headers before they are sent, without telling their values: a line break begins another header, and
/// letters beyond ASCII end the connection.
/// </summary>
internal static class HeaderText
{
    private const string Marks = "!#$%&'*+-.^_`|~";

    /// <exception cref="ArgumentException">The header cannot be sent.</exception>
    public static void Check(string name, string value)
    {
        if (name.Length == 0 || name.Any(static c => !char.IsAsciiLetterOrDigit(c) && !Marks.Contains(c, StringComparison.Ordinal)))
            throw new ArgumentException($"The header \"{name}\" cannot be sent: its name is none.", nameof(name));
        if (value.Any(static c => c is not ('\t' or (>= ' ' and <= '~'))))
            throw new ArgumentException(
                $"The header \"{name}\" cannot be sent: its value holds line breaks or letters beyond ASCII.",
                nameof(value)
            );
    }
}
