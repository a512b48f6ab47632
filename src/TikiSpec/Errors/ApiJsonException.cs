using System.Globalization;

namespace TikiSpec;

/// <summary>JSON cannot be read: it is broken, or does not have the shape that the spec gives it.</summary>
public sealed class ApiJsonException : ApiException
{
    internal ApiJsonException(string path, long offset, string expected, string found, Exception? inner, string? prefix = null)
        : this(
            string.Create(CultureInfo.InvariantCulture, $"{prefix}Expected {expected} at {path} (byte {offset}), found {found}."),
            path,
            offset,
            expected,
            found,
            inner
        ) { }

    private ApiJsonException(string message, string path, long offset, string expected, string found, Exception? inner)
        : base(message, inner)
    {
        Path = path;
        Offset = offset;
        Expected = expected;
        Found = found;
    }

    /// <summary>Where, as a JSON path: <c>$.data[3].price</c>.</summary>
    public string Path { get; }

    /// <summary>Where, in bytes from the beginning, a byte order mark not counted.</summary>
    public long Offset { get; }

    /// <summary>What had to be there.</summary>
    public string Expected { get; }

    /// <summary>What was there; a text or number with its beginning.</summary>
    public string Found { get; }

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiJsonException(message, rewrite(Path), Offset, Expected, rewrite(Found), inner);

    private protected override bool HasOtherTexts(Func<string, string> rewrite) => rewrite(Path) != Path || rewrite(Found) != Found;
}
