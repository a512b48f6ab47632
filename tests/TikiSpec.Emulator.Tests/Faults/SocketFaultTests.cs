using System.Net.Sockets;
using System.Text;

namespace TikiSpec.Emulator.Tests.Faults;

/// <summary>What a caller sees on the wire.</summary>
public sealed class SocketFaultTests
{
    [Theory]
    [InlineData(FaultKind.CutBeforeCall, "")]
    [InlineData(FaultKind.CutBeforeResponse, "")]
    [InlineData(FaultKind.CutDuringResponse, "HTTP/1.1 200 OK")]
    public async Task A_cut_connection_ends_too_early(FaultKind kind, string begin)
    {
        await using var emulatorRun = await StartAsync(new EmulatorFault { Kind = kind });
        var emulator = emulatorRun.Emulator;

        var (text, length) = await RawAsync(emulator);

        Assert.StartsWith(begin, text, StringComparison.Ordinal);
        Assert.True(begin.Length == 0 ? text.Length == 0 : length is not null && text.Split("\r\n\r\n", 2)[1].Length < length, text);
    }

    [Fact]
    public async Task A_connection_that_is_cut_after_the_response_has_brought_all_of_it()
    {
        await using var emulatorRun = await StartAsync(new EmulatorFault { Kind = FaultKind.CutAfterResponse });
        var emulator = emulatorRun.Emulator;

        var (text, length) = await RawAsync(emulator);

        Assert.Equal(length, text.Split("\r\n\r\n", 2)[1].Length);
    }

    [Fact]
    public async Task A_slow_body_and_a_delay_bring_the_whole_response_in_the_end()
    {
        await using var emulatorRun = await StartAsync(
            new EmulatorFault
            {
                Kind = FaultKind.SlowBody,
                Duration = TimeSpan.FromMilliseconds(50),
                Delay = TimeSpan.FromMilliseconds(20),
            }
        );
        var emulator = emulatorRun.Emulator;
        using var socket = new SocketsHttpHandler();
        using var http = new EmulatorClient(emulator, socket);

        var slow = await http.GetAsync("v2.1/products");

        Assert.Equal((await http.GetAsync("v2.1/products")).Text, slow.Text);
    }

    [Fact]
    public async Task A_caller_who_does_not_wait_leaves_the_server_as_it_was()
    {
        await using var emulatorRun = await StartAsync(new EmulatorFault { Kind = FaultKind.SlowBody, Duration = TimeSpan.FromSeconds(5) });
        var emulator = emulatorRun.Emulator;
        using var socket = new SocketsHttpHandler();
        using var http = new EmulatorClient(emulator, socket);
        using (var impatient = new HttpClient())
        {
            impatient.DefaultRequestHeaders.Add("tiki-api", emulator.ApiKey);
            // Patience ends once the fault is at work, with the first tenth of the body: the next call would meet it
            // otherwise.
            using var begun = await impatient.GetAsync(
                new Uri(emulator.BaseAddress, "integration/v2.1/products"),
                HttpCompletionOption.ResponseHeadersRead
            );
            await using var body = await begun.Content.ReadAsStreamAsync();
            Assert.Equal(1, await body.ReadAsync(new byte[1]));
        }

        Assert.Equal(200, (await http.GetAsync("v2.1/products")).Status);
    }

    [Fact]
    public async Task A_truncated_gzip_body_cannot_be_unpacked()
    {
        await using var emulatorRun = await StartAsync(new EmulatorFault { Kind = FaultKind.TruncatedGzip });
        var emulator = emulatorRun.Emulator;
        using var socket = new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.GZip };
        using var http = new EmulatorClient(emulator, socket);

        // Some runtimes take what was unpacked for the whole; then it is no JSON.
        Assert.NotNull(await Record.ExceptionAsync(async () => _ = (await http.GetAsync("v2.1/products")).Json));
    }

    private static Task<CheckedEmulator> StartAsync(EmulatorFault fault) =>
        CheckedEmulator.StartAsync(new TikiEmulatorOptions { Faults = [fault] });

    private static async Task<(string Text, int? Length)> RawAsync(TikiEmulator emulator)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(emulator.BaseAddress.Host, emulator.BaseAddress.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET /integration/v2.1/products HTTP/1.1\r\nHost: localhost\r\ntiki-api: {emulator.ApiKey}\r\n\r\n")
        );
        var kept = new MemoryStream();
        try
        {
            await stream.CopyToAsync(kept);
        }
        catch (IOException)
        {
            // Reset or closed: both are cuts, and what came before is what counts.
        }

        // One character for each byte, so that lengths can be compared.
        var text = Encoding.Latin1.GetString(kept.ToArray());
        var at = text.IndexOf("Content-Length: ", StringComparison.Ordinal);
        return (
            text,
            at < 0 ? null : int.Parse(text[(at + 16)..text.IndexOf('\r', at)], System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}
