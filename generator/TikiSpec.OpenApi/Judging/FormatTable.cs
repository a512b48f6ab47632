using System.Globalization;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.OpenApi.Judging;

/// <summary>What the formats of strings and numbers mean. A format that is not here says nothing of a value.</summary>
public static class FormatTable
{
    internal static readonly ValueFormat Int64 = Integer("int64", "an integer of 64 bits", long.MinValue, long.MaxValue);

    private static readonly Dictionary<string, ValueFormat> ByName = new[]
    {
        Int64,
        Integer("int32", "an integer of 32 bits", int.MinValue, int.MaxValue),
        Integer("int16", "an integer of 16 bits", short.MinValue, short.MaxValue),
        Integer("int8", "an integer of 8 bits", sbyte.MinValue, sbyte.MaxValue),
        Integer("uint8", "an integer from 0 to 255", 0, byte.MaxValue),
        Integer("uint16", "an integer from 0 to 65535", 0, ushort.MaxValue),
        Integer("uint32", "an integer from 0 to 4294967295", 0, uint.MaxValue),
        Integer("uint64", "an integer of 64 bits without a sign", 0, ulong.MaxValue),
        Integer("flag", "0 or 1", 0, 1),
        Text("date-time", "no date and time like 2024-01-31T16:45:00Z", FormatText.IsDateTime),
        Text("date", "no date like 2024-01-31", FormatText.IsDate),
        Text("time", "no time like 16:45:00Z", FormatText.IsTime),
        Text("duration", "no duration like P3DT12H", FormatText.IsDuration),
        new("tiki-datetime", JsonValueKind.String, "no date and time like 2024-01-31 16:45:00", FormatText.IsTikiDateTime),
        Text("byte", "no base64", FormatText.IsBase64),
        Text("uuid", "no UUID like 2f1e8a3c-5b7d-4c9e-8f10-6a2b3c4d5e6f", FormatText.IsUuid),
        Text("decimal", "no number like 12.50", FormatText.IsDecimal),
        Text("email", "no e-mail address", FormatText.IsEmail),
        Text("idn-email", "no e-mail address", FormatText.IsEmail),
        Text("uri", "no address with a scheme, like https://shop.example/a", FormatText.IsUri),
        Text("iri", "no address with a scheme, like https://shop.example/a", FormatText.IsUri),
        Text("hostname", "no name of a host", FormatText.IsHostName),
        Text("ipv4", "no IPv4 address", FormatText.IsIpv4),
        Text("ipv6", "no IPv6 address", static text => Uri.CheckHostName(text) == UriHostNameType.IPv6),
        Text("json-pointer", "no JSON pointer", static text => text.Length == 0 || text[0] == '/'),
    }.ToDictionary(static format => format.Name, StringComparer.Ordinal);

    /// <summary>The names that mean something.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    internal static ValueFormat? Find(string? name) => name is not null && ByName.TryGetValue(name, out var format) ? format : null;

    /// <summary>Items within one text, by the name that x-client-csv gives them: a size of integers, or
    /// anything.</summary>
    internal static bool AreItems(string text, string? items, string separator) =>
        text.Trim().Length == 0
        || (items == "integer" ? Int64 : Find(items)) is not { Kind: JsonValueKind.Number } format
        || text.Split([separator], StringSplitOptions.None)
            .Select(static item => new TextValue(item.Trim(), JsonValueKind.Number))
            .All(item => FormatText.AreDigits(item.Text) && format.Fits(item));

    private static ValueFormat Integer(string name, string noun, decimal least, decimal most) =>
        new(
            name,
            JsonValueKind.Number,
            noun,
            (text, _) => JsonNumbers.IsInteger(text) && JsonNumbers.Parse(text) is { } number && number >= least && number <= most
        );

    private static ValueFormat Text(string name, string fault, Func<string, bool> fits) =>
        new(name, JsonValueKind.String, fault, (text, _) => fits(text));
}

/// <summary>A format of a string or a number.</summary>
/// <param name="Noun">As a message asks for the number, or says what the text is not.</param>
/// <param name="HasText">Whether a text fits; the flag says that it is sent: in responses more spellings were
/// seen.</param>
internal sealed record ValueFormat(string Name, JsonValueKind Kind, string Noun, Func<string, bool, bool> HasText)
{
    public bool Fits(IJsonValue value, bool isSent = false) => HasText(value.Text, isSent);
}
