using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TikiSpec.Tests.Attacks;

/// <summary>Bytes over a real connection: what a server says that means harm, or has gone mad. One that does not close
/// keeps its connections for the next request.</summary>
internal sealed class AttackedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, string, CancellationToken, Task> _respond;
    private readonly bool _closes;
    private readonly ConcurrentQueue<string> _requests = new();

    public AttackedServer(Func<NetworkStream, string, CancellationToken, Task> respond, bool closes = true)
    {
        _respond = respond;
        _closes = closes;
        _listener.Start(512);
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new("http://127.0.0.1:" + ApiText.Int32(Port) + "/");

    public IReadOnlyList<string> Requests => [.. _requests];

    public static AttackedServer Of(string response) => Of(Encoding.Latin1.GetBytes(response));

    public static AttackedServer Of(byte[] response) => new((stream, _, stop) => stream.WriteAsync(response, stop).AsTask());

    /// <summary>A whole response with a body of JSON.</summary>
    public static string Http(string body, string head = "", string status = "200 OK") =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n"
        + $"Content-Length: {ApiText.Int32(Encoding.Latin1.GetByteCount(body))}\r\n{head}\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                do
                {
                    if (await ReadAsync(stream) is not { } request)
                        return;
                    _requests.Enqueue(request);
                    await _respond(stream, request, _stop.Token);
                } while (!_closes);
                client.Client.Shutdown(SocketShutdown.Send);
                // The client closes: closing first would take back what is under way.
                await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, _stop.Token);
            }
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or IOException or ObjectDisposedException or SocketException)
        {
            // The client has gone: what it says then is what the test is about.
        }
    }

    private async Task<string?> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[64 * 1024];
        var request = "";
        while (!IsWhole(request))
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
                return null;
            request += Encoding.Latin1.GetString(buffer, 0, count);
        }
        return request;
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = request
            .Split("\r\n")
            .FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null
            || request.Length - end - 4 >= int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
