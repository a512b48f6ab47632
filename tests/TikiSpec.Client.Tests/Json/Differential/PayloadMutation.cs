using System.Text;

namespace TikiSpec.Client.Tests.Json.Differential;

/// <summary>Changes payloads at random, but the same way each time: single bytes, and whole values that are exchanged
/// for others.</summary>
internal sealed class PayloadMutation(byte[] payload, int seed)
{
    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "27000.0",
            "1e3",
            "1e400",
            "123456789012345678901234567890",
            "0.1",
            "\"\"",
            "\"1\"",
            "\"27000.0\"",
            "\"true\"",
            "\"approved\"",
            "\"\\ud800\"",
            "\"\\u0041\"",
            "\"\u1ea1\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"a\":1,\"a\":2}",
            "{\"sku\":\"x\"}",
            "{\"\":0}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[] Bytes = "{}[]\",:\\0-.eEu tfn"u8.ToArray();

    private readonly Random _random = new(seed);
    private readonly (int Start, int Length)[] _scalars = [.. Scalars(payload)];

    public byte[] Next()
    {
        var changed = payload;
        for (var count = _random.Next(1, 4); count > 0; count--)
            changed =
                _random.Next(4) == 0 ? WithByte(changed)
                : ReferenceEquals(changed, payload) ? WithValue()
                : WithByte(changed);
        return changed;
    }

    private byte[] WithValue()
    {
        var (start, length) = _scalars[_random.Next(_scalars.Length)];
        return [.. payload.AsSpan(0, start), .. Values[_random.Next(Values.Length)], .. payload.AsSpan(start + length)];
    }

    // Mostly bytes that mean something in JSON: others are refused at once.
    private byte[] WithByte(byte[] json)
    {
        var changed = json.ToArray();
        changed[_random.Next(changed.Length)] = _random.Next(8) == 0 ? (byte)_random.Next(256) : Bytes[_random.Next(Bytes.Length)];
        return changed;
    }

    private static List<(int Start, int Length)> Scalars(byte[] json)
    {
        var found = new List<(int, int)>();
        var reader = new System.Text.Json.Utf8JsonReader(json);
        while (reader.Read())
        {
            if (
                reader.TokenType
                is not (
                    System.Text.Json.JsonTokenType.StartObject
                    or System.Text.Json.JsonTokenType.EndObject
                    or System.Text.Json.JsonTokenType.StartArray
                    or System.Text.Json.JsonTokenType.EndArray
                )
            )
                found.Add(
                    (
                        (int)reader.TokenStartIndex,
                        (int)(
                            reader.BytesConsumed
                            - reader.TokenStartIndex
                            - (reader.TokenType == System.Text.Json.JsonTokenType.PropertyName ? 1 : 0)
                        )
                    )
                );
        }

        return found;
    }
}
