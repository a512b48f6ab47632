using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Traffic;

/// <summary>Shows the form of a value and nothing that it says.</summary>
internal static partial class MaskedText
{
    private const int MaxLength = 40;

    public static string Of(string text)
    {
        var masked = string.Concat(
            text.Take(MaxLength)
                .Select(static c =>
                    char.IsDigit(c) ? '9'
                    : char.IsLetter(c) ? 'x'
                    : char.IsControl(c) ? ' '
                    : c
                )
        );
        return text.Length > MaxLength ? masked + "…" : masked;
    }

    /// <summary>A word of a fixed set reads as one: no name, no number, no sentence. Everything else is
    /// masked.</summary>
    public static string OfWord(string text) => IsWord(text) ? text : Of(text);

    /// <summary>A name as programs have them, numbers in it left out; one that may be somebody's (an address, a phone
    /// number as a key) is masked.</summary>
    public static string OfName(string text) =>
        IsName(text) ? text
        : Name().IsMatch(text) ? LongNumber().Replace(text, "{}")
        : Of(text);

    public static bool IsName(string text) => Name().IsMatch(text) && !LongNumber().IsMatch(text);

    public static string OfPointer(string pointer) =>
        string.Join('/', pointer.Split('/').Select(static step => step is "" or "*" ? step : OfName(step)));

    public static bool IsWord(string text) => Word().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z_$][A-Za-z0-9_.$\[\]-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("[0-9]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();

    [GeneratedRegex("^([a-z]{2,20}([_-][a-z]{2,20}){0,5}|[A-Z]{2,20}([_-][A-Z]{2,20}){0,5}|-?[0-9]{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
