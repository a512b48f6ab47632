namespace TikiSpec;

/// <summary>Checks that a key or token can travel in a header, without telling it.</summary>
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
}
