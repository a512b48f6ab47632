using System.Text;

namespace TikiSpec.Credentials;

/// <summary>A secret, and how it is found in a text: in any case, as JSON, addresses and pages escape it, as bytes in
/// hexadecimal, in Base64, and cut off.</summary>
internal sealed class SecretText
{
    /// <summary>Anything shorter stands in ordinary words, and protects nothing.</summary>
    public const int MinLength = 4;

    private const string Stars = "***";

    // So much of a secret at a cut is told from an ordinary word.
    private const int MinPart = 6;

    private readonly string[] _forms;

    public SecretText(string secret)
    {
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(secret));
        string[] forms =
        [
            secret,
            base64.TrimEnd('='),
            base64.TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            // What an address makes of letters beyond ASCII, several bytes of each, is undone by no view.
            Uri.EscapeDataString(secret),
        ];
        _forms = [.. forms.Distinct(StringComparer.Ordinal)];
    }

    public static string Mask(string text, IReadOnlyList<SecretText> secrets)
    {
        if (text.Length < MinLength)
            return text;
        var hidden = new List<(int Start, int End)>();
        foreach (var view in TextView.Of(text))
        {
            foreach (var secret in secrets)
                secret.Find(view, hidden);
        }
        return Replace(text, hidden);
    }

    private void Find(TextView view, List<(int Start, int End)> hidden)
    {
        foreach (var form in _forms)
        {
            for (var at = view.IndexOf(form, 0); at >= 0; at = view.IndexOf(form, at + 1))
                hidden.Add(view.Source(at, at + form.Length));
            foreach (var cut in view.Cuts())
                FindCut(view, form, cut, hidden);
        }
    }

    // The longest beginning of the secret that stands right before the cut.
    private static void FindCut(TextView view, string form, int cut, List<(int Start, int End)> hidden)
    {
        for (var length = Math.Min(form.Length, cut); length >= MinPart; length--)
        {
            if (string.Compare(view.Text, cut - length, form, 0, length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            hidden.Add(view.Source(cut - length, cut));
            return;
        }
    }

    private static string Replace(string text, List<(int Start, int End)> hidden)
    {
        hidden.Sort();
        var cleaned = new StringBuilder(text.Length);
        var end = 0;
        foreach (var span in hidden)
        {
            if (span.Start >= end)
                cleaned.Append(text, end, span.Start - end).Append(Stars);
            end = Math.Max(end, span.End);
        }
        return cleaned.Append(text, end, text.Length - end).ToString();
    }
}
