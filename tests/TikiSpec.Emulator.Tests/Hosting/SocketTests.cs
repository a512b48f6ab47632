using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TikiSpec.Emulator.Tests.Hosting;

public sealed class SocketTests
{
    [Fact]
    public async Task It_listens_on_the_loopback_interface_and_each_one_on_a_port_of_its_own()
    {
        await using var oneRun = await CheckedEmulator.StartAsync();
        var one = oneRun.Emulator;
        await using var twoRun = await CheckedEmulator.StartAsync();
        var two = twoRun.Emulator;

        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(one.BaseAddress.Host)));
        Assert.NotEqual(one.BaseAddress.Port, two.BaseAddress.Port);
    }

    [Fact]
    public async Task A_socket_and_the_handler_reach_the_same_state()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync();
        var emulator = emulatorRun.Emulator;
        using var socket = new SocketsHttpHandler();
        using var overSocket = new EmulatorClient(emulator, socket);
        using var inProcess = new EmulatorClient(emulator);

        await overSocket.SendJsonAsync("POST", "v1/products/xxx-yyy-123/updateSku", """{"price":77000}""");

        Assert.Equal(77000, (await inProcess.GetJsonAsync("v2/products/2166152")).Number("price"));
    }

    [Fact]
    public async Task An_escaped_slash_survives_the_socket()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync();
        var emulator = emulatorRun.Emulator;
        emulator.State.Put(emulator.State.FindProduct(2166152)! with { OriginalSku = "A/B" });
        using var socket = new SocketsHttpHandler();
        using var http = new EmulatorClient(emulator, socket);

        await http.SendJsonAsync("POST", "v1/products/A%2FB/updateSku", """{"price":66000}""");

        Assert.Equal(66000, emulator.State.FindProduct("A/B")!.Price);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_gets_a_response_and_the_server_goes_on()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { MaxBodyBytes = 1000 });
        var emulator = emulatorRun.Emulator;
        using var socket = new SocketsHttpHandler();
        using var http = new EmulatorClient(emulator, socket);

        (await http.SendAsync("POST", "v2.1/requests", new string(' ', 5000))).AssertRefused(413, "larger than 1000 bytes");
        Assert.Equal(200, (await http.GetAsync("v2.1/products")).Status);
    }

    [Theory]
    [InlineData("NONSENSE\r\n\r\n")]
    [InlineData("GET  HTTP/1.1\r\n\r\n")]
    [InlineData("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("POST /integration/v2.1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{")]
    [InlineData("\0\0\0\0")]
    public async Task Garbage_on_the_socket_does_not_stop_it(string text)
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync();
        var emulator = emulatorRun.Emulator;
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, emulator.BaseAddress.Port);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
            client.Client.Shutdown(SocketShutdown.Send);
            await WaitForEndAsync(stream);
        }

        using var socket = new SocketsHttpHandler();
        using var http = new EmulatorClient(emulator, socket);
        Assert.Equal(200, (await http.GetAsync("v2.1/products")).Status);
    }

    [Fact]
    public async Task After_its_end_nobody_responses()
    {
        var emulator = await TikiEmulator.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, emulator.BaseAddress.Port);
        await emulator.DisposeAsync();

        // Its port may be another's by now, so no new connection says anything of it.
        using var said = new MemoryStream();
        await Record.ExceptionAsync(() => client.GetStream().CopyToAsync(said));
        Assert.Equal(0, said.Length);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error_at_the_start()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync();
        var emulator = emulatorRun.Emulator;

        await Assert.ThrowsAsync<IOException>(() => TikiEmulator.StartAsync(new TikiEmulatorOptions { Port = emulator.BaseAddress.Port }));
    }

    // A server may respond to garbage, close the connection or reset it; which of them is its own affair.
    private static async Task WaitForEndAsync(Stream stream)
    {
        try
        {
            await new StreamReader(stream).ReadToEndAsync();
        }
        catch (IOException problem) when (problem.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // Reset is an end, too.
        }
    }
}
