using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Reads what a server sends to an address of yours: the body of a webhook or of a callback.</summary>
/// <typeparam name="T">The payload.</typeparam>
/// <remarks>Nothing in the document says how a payload is known to be the server's own: check that by what its makers
/// write.
/// For several threads at once.</remarks>
public sealed class ApiWebhook<T>
{
    private readonly JsonRead<T> _read;

    /// <summary>For emitted code.</summary>
    /// <param name="name">What the document calls it.</param>
    /// <param name="read">Reads the payload.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ApiWebhook(string name, JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(read);
        Name = name;
        _read = read;
    }

    /// <summary>What the document calls it; empty for the reader of all of them.</summary>
    public string Name { get; }

    /// <summary>Reads a payload. What the document does not declare is kept, as in a response.</summary>
    /// <param name="body">The bytes as they came: JSON in UTF-8.</param>
    /// <param name="payload">The payload; the default of its type where false is given.</param>
    /// <returns>Whether it is JSON of the declared form.</returns>
    public bool TryParse(ReadOnlyMemory<byte> body, [MaybeNullWhen(false)] out T payload)
    {
        try
        {
            payload = JsonPayload.Read(body, _read, DriftPolicy.Ignore).Value;
            return payload is not null && !IsNull(body);
        }
        catch (ApiJsonException)
        {
            payload = default;
            return false;
        }
    }

    /// <summary>Null is no payload, whatever a record would make of it.</summary>
    private static bool IsNull(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(JsonPayload.WithoutMark(body).Span);
        return reader.Read() && reader.TokenType == JsonTokenType.Null;
    }
}
