namespace TikiSpec.Options;

/// <summary>What options say of themselves, in a log or a debugger.</summary>
internal static class OptionsText
{
    /// <summary>Of what goes out with a call the names alone: any value may be a secret. A list that is made while it
    /// is gone through is left in peace.</summary>
    public static object? Names<T>(IEnumerable<KeyValuePair<string, T>>? entries) =>
        entries is IReadOnlyCollection<KeyValuePair<string, T>> or ICollection<KeyValuePair<string, T>>
            ? entries.Select(static entry => entry.Key).ToList()
            : entries?.GetType().Name;

    /// <summary>An address without what stands before its host, which may be a password.</summary>
    public static string? Address(Uri? address) =>
        address is { IsAbsoluteUri: true }
            ? address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)
            : address?.OriginalString;
}
