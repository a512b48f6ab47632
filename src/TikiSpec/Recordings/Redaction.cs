using System.Text;
using TikiSpec.Credentials;

namespace TikiSpec.Recordings;

/// <summary>Takes secrets out of what is written of one call.</summary>
internal sealed class Redaction
{
    private const string Stars = "***";

    // Whatever a header of nobody's list is for: so long a word may be a key.
    private const int LengthOfKeys = 16;

    private readonly SecretNames _names;
    private readonly Func<string, string>? _redact;
    private readonly List<SecretText> _shown;

    /// <param name="names">What is called as secrets are.</param>
    /// <param name="redact">What else a caller takes out of texts, or null.</param>
    /// <param name="request">What it shows in its headers and its address is a secret wherever it comes again.</param>
    public Redaction(SecretNames names, Func<string, string>? redact, HttpRequestMessage request)
    {
        (_names, _redact) = (names, redact);
        _shown =
        [
            .. ShownIn(request)
                .Where(static text => text.Length >= SecretText.MinLength)
                .Distinct()
                .Select(static text => new SecretText(text)),
        ];
    }

    /// <summary>Name and value of each pair of a query.</summary>
    public static IEnumerable<KeyValuePair<string, string>> PairsOf(string query) =>
        query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split('=', 2))
            .Select(static pair => KeyValuePair.Create(Unescaped(pair[0]), pair.Length > 1 ? Unescaped(pair[1]) : ""));

    public string Clean(string text) => SecretText.Mask(text, _shown);

    public string Header(string name, string value) => _names.IsPlainHeader(name) ? Address(value) : Stars;

    /// <summary>Without a user's name and password before the host.</summary>
    public string Address(Uri? address) =>
        address switch
        {
            null => "",
            { IsAbsoluteUri: true } => Told(
                address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)
            ),
            _ => Told(address.OriginalString),
        };

    public string Body(string text, string contentType)
    {
        var name = contentType.Split(';')[0].Trim();
        var named =
            name.EndsWith("json", StringComparison.OrdinalIgnoreCase) ? new JsonRedaction(_names).Rewrite(text)
            : name.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? Pairs(text)
            : text;
        return Told(named, isAddress: false);
    }

    // A header may hold an address, as Location and Link do.
    private string Address(string value) => Clean(value.Split('?', 2) is [var path, var query] ? path + "?" + Pairs(query) : value);

    private string Told(string text, bool isAddress = true)
    {
        var cleaned = isAddress ? Address(text) : Clean(text);
        return _redact is null ? cleaned : _redact(cleaned);
    }

    private string Pairs(string query) =>
        string.Join(
            '&',
            query
                .Split('&')
                .Select(pair => pair.Split('=', 2) is [var name, _] && _names.IsSecret(Unescaped(name)) ? name + "=" + Stars : pair)
        );

    private IEnumerable<string> ShownIn(HttpRequestMessage request)
    {
        var headers = request.Headers.NonValidated.Where(header => !_names.IsPlainHeader(header.Key));
        foreach (var (name, value) in headers.SelectMany(static header => header.Value.Select(value => (header.Key, value))))
        {
            foreach (var secret in SecretsIn(name, value))
            {
                yield return secret;
            }
        }

        var address = request.RequestUri is { IsAbsoluteUri: true } uri ? uri : null;
        foreach (var (name, value) in PairsOf(address?.Query.TrimStart('?') ?? ""))
        {
            if (_names.IsSecret(name))
            {
                yield return value;
            }
        }
    }

    private IEnumerable<string> SecretsIn(string name, string value)
    {
        if (name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        {
            return value.Split(';').Select(static cookie => cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
        }

        if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && value.Split(' ', 2) is [var scheme, var credential])
        {
            return scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) ? [credential, .. PasswordIn(credential)] : [credential];
        }

        return _names.IsSecret(name) || (value.Length >= LengthOfKeys && !value.Contains(' ', StringComparison.Ordinal)) ? [value] : [];
    }

    private static IEnumerable<string> PasswordIn(string credential)
    {
        var bytes = new byte[credential.Length];
        return
            Convert.TryFromBase64String(credential, bytes, out var count)
            && Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2) is [_, var password]
            ? [password]
            : [];
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
