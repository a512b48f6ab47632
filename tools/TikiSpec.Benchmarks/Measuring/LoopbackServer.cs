using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TikiSpec.Benchmarks.Measuring;

/// <summary>Sends one response to every request over kept connections, on threads of its own and without allocating, so
/// that what is measured is the client.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _response;

    public LoopbackServer(byte[] json)
    {
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n";
        _response = [.. Encoding.ASCII.GetBytes(head), .. json];
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        Address = new Uri($"http://127.0.0.1:{port}/");
        Start(Accept);
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Dispose();

    private static void Start(ThreadStart run) => new Thread(run) { IsBackground = true }.Start();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.AcceptSocket();
                socket.NoDelay = true;
                Start(() => Serve(socket));
            }
        }
        catch (SocketException)
        {
            // The measuring is over.
        }
    }

    // A request of a GET ends with an empty line, and none comes before its response has been read.
    private void Serve(Socket socket)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (var length = 0; socket.Receive(buffer.AsSpan(length)) is > 0 and var count; )
            {
                length += count;
                if (!buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
                    continue;
                socket.Send(_response);
                length = 0;
            }
        }
        catch (SocketException)
        {
            // The client has gone.
        }
    }
}
