using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TikiSpec.Tests.Stubs;

/// <summary>Responses each connection with the next text, the last one again and again, and closes it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly string[] _responses;
    private readonly Task _loop;

    private RawServer(string[] responses)
    {
        _responses = responses;
        _listener.Start();
        Address = new Uri("http://127.0.0.1:" + ApiText.Int32(((IPEndPoint)_listener.LocalEndpoint).Port) + "/");
        _loop = ServeAsync();
    }

    public Uri Address { get; }

    public List<string> Requests { get; } = [];

    public static RawServer Start(params string[] responses) => new(responses);

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
                await RespondAsync(stream);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The test is over, or the client has gone: what it then says is what the test is about.
            }
        }
    }

    private async Task RespondAsync(NetworkStream stream)
    {
        var buffer = new byte[16 * 1024];
        var request = "";
        while (!request.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
                return;
            request += Encoding.Latin1.GetString(buffer, 0, count);
        }
        Requests.Add(request);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(_responses[Math.Min(Requests.Count, _responses.Length) - 1]), _stop.Token);
    }
}
