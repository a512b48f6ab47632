using System.Text;

namespace TikiSpec.Credentials;

/// <summary>Checks that a secret can travel in a header, without telling it.</summary>
internal static class CredentialText
{
    public static string Check(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        var trimmed = text.Trim();
        return trimmed.All(static c => c is > ' ' and < '\u007f')
            ? trimmed
            : throw new ArgumentException("The text holds blanks, line breaks or letters beyond ASCII, which a header cannot carry.", name);
    }

    /// <summary>RFC 7617, in UTF-8.</summary>
    public static string OfBasic(string userName, string password)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        ArgumentNullException.ThrowIfNull(password);
        if (userName.Contains(':'))
            throw new ArgumentException("A user name cannot hold a colon: the password begins behind it.", nameof(userName));
        return userName.Concat(password).Any(char.IsControl)
            ? throw new ArgumentException("The user name or the password holds a control character.", nameof(userName))
            : Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
    }
}
