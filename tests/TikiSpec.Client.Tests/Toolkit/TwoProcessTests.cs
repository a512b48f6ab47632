using TikiSpec.Client.V2_1;
using TikiSpec.Testing.Processes;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>What processes of one machine share through files, and what one leaves to the next.</summary>
public sealed class TwoProcessTests : ClientTest
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tikispec-two-processes-");

    [Fact]
    public async Task Two_processes_with_one_refresh_token_in_a_file_show_each_token_once()
    {
        using var service = new StrictServer("token-0");
        var file = Path.Combine(_folder.FullName, "token");
        await new FileTokenStore(file).WriteAsync("token-0", CancellationToken.None);
        using var one = new SecondProcess("seller", "file", file, service.Address);
        using var two = new SecondProcess("seller", "file", file, service.Address);

        var calls = LongForm.IsOn ? "5000" : "500";
        Assert.Equal([calls + " 0", calls + " 0"], await Task.WhenAll(one.AskAsync(calls), two.AskAsync(calls)));
        Assert.Equal(0, service.LockedOut);
        Assert.True(service.Exchanges >= (LongForm.IsOn ? 200 : 20));
    }

    [Fact]
    public async Task A_process_that_ends_leaves_its_token_to_the_next()
    {
        using var service = new StrictServer("token-0");
        var file = Path.Combine(_folder.FullName, "token");
        await new FileTokenStore(file).WriteAsync("token-0", CancellationToken.None);
        using (var one = new SecondProcess("seller", "file", file, service.Address))
            Assert.Equal("60 0", await one.AskAsync("60"));
        using var two = new SecondProcess("seller", "file", file, service.Address);

        Assert.Equal("60 0", await two.AskAsync("60"));
        Assert.Equal(0, service.LockedOut);
    }

    [Fact]
    public async Task A_watch_goes_on_in_the_next_process_when_the_first_is_killed()
    {
        var file = Path.Combine(_folder.FullName, "requests");
        var first = await TrackAsync("WATCH-1");
        using (var one = Watch(file))
        {
            Assert.Equal("kept", await one.AskAsync("add " + first));
            LetRequestsBeDecided();
            Assert.Equal("decided " + first, await one.AskAsync("run"));
            Assert.Equal("nothing", await one.HearAsync());
            Assert.Equal("kept", await one.AskAsync("add " + await TrackAsync("WATCH-2")));
            await one.TellAsync("run");
        }
        LetRequestsBeDecided();
        using var two = Watch(file);

        Assert.StartsWith("decided ", await two.AskAsync("run"), StringComparison.Ordinal);
        Assert.Equal("nothing", await two.HearAsync());
        Assert.Empty(await File.ReadAllTextAsync(file));
    }

    private SecondProcess Watch(string file) => new("watch", file, Emulator.BaseAddress.AbsoluteUri, Emulator.AccessToken);

    private async Task<string> TrackAsync(string sku) => (await Tiki.V2_1.Requests.CreateAsync(Sample.Product(sku))).TrackId;
}
