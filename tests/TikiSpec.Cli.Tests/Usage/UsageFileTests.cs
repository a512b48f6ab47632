using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Usage;

namespace TikiSpec.Cli.Tests.Usage;

public sealed class UsageFileTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Fact]
    public void What_is_written_is_read_again()
    {
        var client = new ClientUsage("tiki.v2.1");
        client.Add(UsageKind.Read, "Product.Price", new CodeLocation("src/Sync, all.cs", "Sync.RunAsync", 12, 3));
        client.Add(UsageKind.Whole, "Product", new CodeLocation("src/Log.cs", "Log.Write", 1, 1, "JsonSerializer.Serialize"));
        client.Add(UsageKind.Whole, ClientUsage.Everything, new CodeLocation("Orders", "", Why: "Plugins.dll"));
        var text = UsageFile.Write([client]);

        var read = UsageFile.Read(_tool.File("tiki.usage.txt", text));

        Assert.Equal(text, UsageFile.Write(read));
        Assert.Equal(
            ["src/Sync, all.cs, in Sync.RunAsync"],
            read[0].Locations(UsageKind.Read, "Product.Price").Select(static one => one.ToString())
        );
    }

    [Fact]
    public void A_use_that_moves_within_its_method_changes_nothing()
    {
        ClientUsage At(int line)
        {
            var client = new ClientUsage("shop");
            client.Add(UsageKind.Read, "Order.Id", new CodeLocation("a.cs", "A.Run", line, 1));
            return client;
        }

        Assert.Equal(UsageFile.Write([At(1)]), UsageFile.Write([At(9)]));
    }

    [Theory]
    [InlineData("", "line 1: it names no client")]
    [InlineData("usage 2\n", "line 1: the first line must be 'usage 1'")]
    [InlineData("usage 1\nread Order.Id: a.cs\n", "line 2: a line 'client NAME' must come first")]
    [InlineData("usage 1\nclient shop\nreads Order.Id: a.cs\n", "line 3: a line is")]
    [InlineData("usage 1\nclient shop\nread Order.Id\n", "line 3: a line is")]
    [InlineData("usage 1\nclient shop\n4 Order.Id: a.cs\n", "line 3: a line is")]
    public void What_is_no_such_list_is_refused_with_its_line(string text, string message)
    {
        var failure = Assert.Throws<InputException>(() => UsageFile.Read(_tool.File("tiki.usage.txt", text)));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();
}
