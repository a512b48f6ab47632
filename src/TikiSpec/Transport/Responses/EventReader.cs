using System.Runtime.CompilerServices;
using System.Text;

namespace TikiSpec.Transport.Responses;

/// <summary>Reads a stream of events as the standard has it (WHATWG, server-sent events): what is cut off at its end is
/// no event.</summary>
internal static class EventReader
{
    public static async IAsyncEnumerable<ServerSentEvent<ReadOnlyMemory<byte>>> ReadAsync(
        LineReader lines,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var data = new MemoryStream();
        var (name, id, hasData, isFirst) = ("", (string?)null, false, true);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (isFirst && line.Span.StartsWith(Encoding.UTF8.Preamble))
                line = line[Encoding.UTF8.Preamble.Length..];
            isFirst = false;
            if (line.Length == 0)
            {
                if (hasData)
                    yield return new(data.ToArray()) { Event = name.Length == 0 ? "message" : name, Id = id };
                data.SetLength(0);
                (name, hasData) = ("", false);
                continue;
            }
            var (field, value) = Split(line);
            switch (field)
            {
                case "data":
                    if (hasData)
                        data.WriteByte((byte)'\n');
                    data.Write(value.Span);
                    lines.CheckSize(data.Length);
                    hasData = true;
                    break;
                case "event":
                    name = Encoding.UTF8.GetString(value.Span);
                    break;
                case "id" when !value.Span.Contains((byte)0):
                    id = Encoding.UTF8.GetString(value.Span);
                    break;
            }
        }
    }

    /// <summary>A line that begins with a colon is a comment: a field without a name.</summary>
    private static (string Field, ReadOnlyMemory<byte> Value) Split(ReadOnlyMemory<byte> line)
    {
        var colon = line.Span.IndexOf((byte)':');
        if (colon < 0)
            return (Encoding.UTF8.GetString(line.Span), default);
        var value = line[(colon + 1)..];
        return (Encoding.UTF8.GetString(line.Span[..colon]), value.Length > 0 && value.Span[0] == (byte)' ' ? value[1..] : value);
    }
}
