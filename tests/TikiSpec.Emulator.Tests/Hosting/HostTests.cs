using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Hosting;

/// <summary>The emulator is for this machine: a page of another host must not reach it by leading its own name
/// here.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:80", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("127.1.2.3:5005", 200)]
    [InlineData("[::1]:5005", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("192.168.1.5", 421)]
    [InlineData("emulator", 421)]
    [InlineData("localhost.:5005", 421)]
    [InlineData("foo.localhost", 421)]
    [InlineData("0.0.0.0:5005", 421)]
    [InlineData("[::ffff:127.0.0.1]:5005", 200)]
    [InlineData("[::ffff:192.168.1.5]", 421)]
    [InlineData("127.0.0.1.nip.io", 421)]
    [InlineData("", 421)]
    public async Task A_call_names_this_machine(string host, int status)
    {
        await using var run = await CheckedEmulator.StartAsync();

        Assert.Equal(status, (await SendAsync(run.Emulator, "/_emulator/state.json", host)).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/_emulator/about.json")]
    [InlineData("/_emulator/state")]
    [InlineData("/_emulator/calls.har")]
    [InlineData("/_emulator/swagger/index.html")]
    [InlineData("/sc/oauth2/token")]
    [InlineData("/integration/v2.1/products")]
    [InlineData("/nowhere")]
    public async Task Every_path_is_behind_the_check_and_the_refusal_names_the_option(string path)
    {
        await using var run = await CheckedEmulator.StartAsync();

        var (status, body) = await SendAsync(run.Emulator, path, "evil.example");

        Assert.Equal(421, status);
        Assert.Contains("--allow-host evil.example", Assert.Single(Errors(body)), StringComparison.Ordinal);
        Assert.Equal(0, run.Emulator.Calls.Total);
    }

    [Theory]
    [InlineData("https://evil.example", 403)]
    [InlineData("http://localhost.evil.example:5005", 403)]
    [InlineData("null", 403)]
    [InlineData("http://localhost:3000", 200)]
    [InlineData("http://127.0.0.1:5005", 200)]
    [InlineData("http://[::1]:5005", 200)]
    [InlineData("http://emulator:5005", 200)]
    public async Task A_page_of_another_host_changes_nothing_though_it_names_this_machine(string origin, int status)
    {
        await using var run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { AllowedHosts = ["emulator"] });

        var (got, body) = await SendAsync(
            run.Emulator,
            $"GET /_emulator/state.json HTTP/1.1\r\nHost: localhost\r\nOrigin: {origin}\r\nConnection: close\r\n\r\n"
        );

        Assert.Equal(status, got);
        Assert.True(status == 200 || Assert.Single(Errors(body)).Contains("may not call the emulator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_allowed_passes_and_only_that()
    {
        await using var run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { AllowedHosts = ["emulator"] });

        Assert.Equal(200, (await SendAsync(run.Emulator, "/_emulator/state.json", "Emulator:5005")).Status);
        Assert.Equal(421, (await SendAsync(run.Emulator, "/_emulator/state.json", "emulator.example")).Status);
    }

    [Fact]
    public async Task Listening_on_all_addresses_allows_no_further_name()
    {
        await using var run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { Host = IPAddress.Any });

        Assert.Equal(421, (await SendAsync(run.Emulator, "/_emulator/state.json", "0.0.0.0")).Status);
        Assert.Equal(200, (await SendAsync(run.Emulator, "/_emulator/state.json", "localhost")).Status);
    }

    [Theory]
    [InlineData("GET /integration/v2.1/products HTTP/1.1\r\n\r\n", 400)]
    [InlineData("NONSENSE\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nA B: c\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: {40000}\r\n\r\n", 431)]
    [InlineData("GET /{9000} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414)]
    [InlineData("POST /integration/v2.1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400)]
    public async Task What_the_web_server_refuses_has_the_body_that_all_refusals_have(string call, int status)
    {
        await using var run = await CheckedEmulator.StartAsync();
        foreach (var size in new[] { 40000, 9000 })
        {
            call = call.Replace($"{{{size}}}", new string('x', size), StringComparison.Ordinal);
        }

        var (got, body) = await SendAsync(run.Emulator, call);

        Assert.Equal(status, got);
        Assert.NotEmpty(Assert.Single(Errors(body)));
    }

    private static Task<(int Status, string Body)> SendAsync(TikiEmulator emulator, string path, string host) =>
        SendAsync(emulator, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

    private static async Task<(int Status, string Body)> SendAsync(TikiEmulator emulator, string call)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, emulator.BaseAddress.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(call));
        var text = await new StreamReader(client.GetStream()).ReadToEndAsync();
        var parts = text.Split("\r\n\r\n", 2);
        return (int.Parse(parts[0].Split(' ')[1], CultureInfo.InvariantCulture), parts[1]);
    }

    private static string[] Errors(string body) =>
        [.. JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateArray().Select(static error => error.GetString()!)];
}
