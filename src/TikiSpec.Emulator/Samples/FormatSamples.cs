using System.Globalization;

namespace TikiSpec.Emulator.Samples;

/// <summary>Texts of the formats that documents use.</summary>
internal static class FormatSamples
{
    private static readonly DateTime Begin = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Null where a format says nothing of the text.</summary>
    /// <param name="format">Its name.</param>
    /// <param name="number">Different numbers give different texts; 0 gives the plainest.</param>
    public static string? Of(string? format, int number) =>
        format switch
        {
            "date-time" => Text(Begin.AddHours(number), "yyyy-MM-dd'T'HH:mm:ss'Z'"),
            "date" => Text(Begin.AddDays(number % 3000), "yyyy-MM-dd"),
            "time" => Text(Begin.AddSeconds(number), "HH:mm:ss'Z'"),
            "tiki-datetime" => Text(Begin.AddHours(number), "yyyy-MM-dd HH:mm:ss"),
            "duration" => $"PT{Number(number % 1000 + 1)}S",
            "byte" or "base64url" => Convert.ToBase64String(BitConverter.GetBytes(number), 0, 3),
            "uuid" or "guid" => $"2f1e8a3c-5b7d-4c9e-8f10-{number:x12}",
            "email" or "idn-email" => $"person{Number(number)}@example.com",
            "uri" or "iri" or "url" => $"https://example.com/{Number(number)}",
            "uri-reference" or "iri-reference" or "uri-template" => $"/{Number(number)}",
            "hostname" or "idn-hostname" => $"host{Number(number)}.example.com",
            "ipv4" => $"192.0.2.{Number(number % 254 + 1)}",
            "ipv6" => $"2001:db8::{number % 65_000 + 1:x}",
            "json-pointer" => $"/{Number(number)}",
            "int64" or "int32" or "integer" or "uint64" => Number(number + 1),
            "decimal" or "double" or "float" or "number" => Number(number) + ".5",
            "regex" => "^a+$",
            _ => null,
        };

    private static string Text(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
