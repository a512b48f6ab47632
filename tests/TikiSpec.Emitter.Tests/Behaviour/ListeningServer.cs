using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What arrived, as it stood on the wire.</summary>
/// <param name="Line">Method and target: <c>GET /x?a=b</c>.</param>
/// <param name="Body">Without the chunks that it may have come in; a letter is a byte.</param>
internal sealed record Arrived(string Line, IReadOnlyList<string> Headers, string Body)
{
    public string? Header(string name) =>
        Headers.FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}

/// <summary>A server on loopback that reads bytes from sockets and writes bytes to them: nothing of the framework's
/// stands between what a client sends and what a test sees.</summary>
internal sealed class ListeningServer : IAsyncDisposable
{
    private const string End = "\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Arrived> _arrived = [];
    private readonly string[] _responses;
    private readonly Task _loop;

    /// <param name="responses">Head and body, call by call; the last again and again.</param>
    public ListeningServer(params string[] responses)
    {
        _responses = responses.Length == 0 ? ["204 No Content" + End] : responses;
        _listener.Start();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _loop = ServeAsync();
    }

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; }

    public IReadOnlyList<Arrived> Arrived => _arrived;

    /// <summary>A response with a body.</summary>
    public static string Response(string status, string contentType, string body) =>
        $"{status}\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}{End}{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                _arrived.Add(await ReadAsync(stream));
                var response = _responses[Math.Min(_arrived.Count, _responses.Length) - 1];
                var head = response.IndexOf(End, StringComparison.Ordinal);
                var text = "HTTP/1.1 " + response.Insert(head, "\r\nConnection: close");
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), _stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The test is over, or the client has gone: what it then says is what the test is about.
            }
        }
    }

    private async Task<Arrived> ReadAsync(NetworkStream stream)
    {
        var text = "";
        while (!text.Contains(End, StringComparison.Ordinal))
        {
            text += await MoreAsync(stream);
        }

        var lines = text[..text.IndexOf(End, StringComparison.Ordinal)].Split("\r\n");
        var head = new Arrived(lines[0][..lines[0].LastIndexOf(' ')], lines[1..], "");
        var body = text[(text.IndexOf(End, StringComparison.Ordinal) + End.Length)..];
        if (head.Header("Transfer-Encoding") is not null)
        {
            while (!body.EndsWith("0" + End, StringComparison.Ordinal))
            {
                body += await MoreAsync(stream);
            }

            return head with
            {
                Body = Joined(body),
            };
        }

        var length = int.Parse(head.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        while (body.Length < length)
        {
            body += await MoreAsync(stream);
        }

        return head with
        {
            Body = body,
        };
    }

    private async Task<string> MoreAsync(NetworkStream stream)
    {
        var buffer = new byte[16 * 1024];
        var count = await stream.ReadAsync(buffer, _stop.Token);
        return count > 0 ? Encoding.Latin1.GetString(buffer, 0, count) : throw new IOException("The client has gone.");
    }

    private static string Joined(string chunks)
    {
        var body = new StringBuilder();
        while (true)
        {
            var line = chunks.IndexOf("\r\n", StringComparison.Ordinal);
            var length = int.Parse(chunks[..line], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return body.ToString();
            }

            body.Append(chunks, line + 2, length);
            chunks = chunks[(line + 2 + length + 2)..];
        }
    }
}
