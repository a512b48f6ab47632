namespace TikiSpec.Transport.Responses;

/// <summary>Names of files that others give.</summary>
internal static class FileNames
{
    /// <summary>The name without the folders before it, of whatever system they are; null where nothing is left that
    /// names a file.</summary>
    public static string? Plain(string? name)
    {
        if (name is null)
            return null;
        var plain = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return plain is "" or "." or ".." || plain.Any(char.IsControl) ? null : plain;
    }
}
