using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace TikiSpec.Extensions.Redis.Tests;

/// <summary>A Redis of a test's own (Debian: apt-get install redis-server), on a free port, in a folder that goes with
/// it.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tikispec-redis-");
    private readonly int _port;
    private Process? _process;

    public RedisServer()
    {
        // A port that was free a moment ago may be taken by now.
        do _port = FreePort();
        while (!HasStarted());
    }

    public void Dispose()
    {
        Stop();
        _folder.Delete(recursive: true);
    }

    public void Start() => Assert.True(HasStarted(), $"Redis did not start again at port {_port}.");

    private bool HasStarted()
    {
        // Kept over a restart, as a refresh token must be.
        var arguments = string.Create(
            CultureInfo.InvariantCulture,
            $"--port {_port} --bind 127.0.0.1 --appendonly yes --appendfsync always --save \"\" --dir {_folder.FullName}"
        );
        _process = Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true })!;
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (!line.Contains("Ready to accept connections", StringComparison.Ordinal))
                continue;
            _ = _process.StandardOutput.ReadToEndAsync();
            return true;
        }
        Stop();
        return false;
    }

    public void Stop()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Host and port.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public Task<ConnectionMultiplexer> ConnectAsync() =>
        ConnectionMultiplexer.ConnectAsync(
            new ConfigurationOptions
            {
                EndPoints = { { IPAddress.Loopback, _port } },
                AbortOnConnectFail = false,
                BacklogPolicy = BacklogPolicy.FailFast,
                ReconnectRetryPolicy = new LinearRetry(50),
            }
        );

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
