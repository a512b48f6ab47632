using System.Diagnostics;
using TikiSpec.Cli.Formats;

namespace TikiSpec.Cli.Tests.Diff;

/// <summary>Documents that are spread over several files.</summary>
public sealed class SeveralFilesTests : IDisposable
{
    private const string Main = "openapi: 3.0.4\ninfo: {title: Shop, version: 1.0.0}\npaths:\n  /items: {$ref: paths/items.yaml}\n";
    private const string Items =
        "get:\n  operationId: Items_List\n  responses:\n    '200':\n      description: All.\n"
        + "      content: {application/json: {schema: {$ref: '../schemas/item.yaml'}}}\n";
    private const string Item = "type: object\nproperties:\n  id: {type: integer}\n  parent: {$ref: item.yaml}\n";

    private readonly ToolRun _tool = new();

    [Fact]
    public void A_change_in_another_file_is_told_at_its_line()
    {
        var (before, after) = (Write("before", Item), Write("after", Item.Replace("integer", "string", StringComparison.Ordinal)));

        Assert.Equal(1, _tool.Run("diff", before, after));
        Assert.Contains(
            "response property `id` (200 application/json): the type changed from `integer` to `string`",
            _tool.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            Path.Combine("after", "schemas", "item.yaml").Replace('\\', '/') + ":3",
            _tool.Out.Replace('\\', '/'),
            StringComparison.Ordinal
        );
        Assert.Equal(0, _tool.Run("diff", before, before, "--fail-on", "safe"));
    }

    [Fact]
    public void Of_two_files_of_one_name_the_one_beside_the_file_that_refers_is_meant()
    {
        var (before, after) = (WriteTwins("before", "string"), WriteTwins("after", "integer"));

        Assert.Equal(1, _tool.Run("diff", before, after));
        Assert.Contains("1 breaking", _tool.Out, StringComparison.Ordinal);
        Assert.Contains(
            "response property `orderNo` (200 application/json): the type changed from `string` to `integer`",
            _tool.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(0, _tool.Run("surface", after));
        Assert.Contains("OrderNo", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_behind_a_reference_is_compared()
    {
        const string Operation =
            "operationId: orders_get\nresponses: {'200': {description: ok, content: {application/json: {schema: {type: object, "
            + "properties: {id: {type: string}}}}}}}\n";
        const string Document = "openapi: 3.0.3\ninfo: {title: Shop, version: 1.0.0}\npaths: {/orders: {get: {$ref: orders_get.yaml}}}\n";
        var (before, after) = (_tool.File("before/shop.yaml", Document), _tool.File("after/shop.yaml", Document));
        _tool.File("before/orders_get.yaml", Operation);
        _tool.File("after/orders_get.yaml", Operation.Replace("string", "integer", StringComparison.Ordinal));

        Assert.Equal(1, _tool.Run("diff", before, after));
        Assert.Contains("the type changed from `string` to `integer`", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_that_share_a_changed_file_have_categories_of_their_own()
    {
        var (before, after) = (Write("before", Item), Write("after", Item.Replace("integer", "string", StringComparison.Ordinal)));
        var other = _tool.File("after/other.yaml", File.ReadAllText(after));

        Assert.Equal(1, _tool.Run("diff", before, after, "--format", "sarif"));
        Assert.Contains("after/shop.yaml/\"", _tool.Out.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(1, _tool.Run("diff", before, other, "--format", "sarif"));
        Assert.Contains("after/other.yaml/\"", _tool.Out.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_a_commit_are_read_from_the_commit()
    {
        Write("spec", Item);
        Run("git", 0, "init", "-q");
        Run("git", 0, "add", ".");
        Run("git", 0, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "base");
        Write("spec", Item.Replace("integer", "string", StringComparison.Ordinal));

        // In a process of its own: git looks for the repository from the current folder.
        var report = Run("dotnet", 1, typeof(Tool).Assembly.Location, "diff", "HEAD:spec/shop.yaml", "spec/shop.yaml", "-f", "github");
        Assert.Contains("file=spec/schemas/item.yaml,line=3", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.yaml", "error: There is no file '../schemas/gone.yaml' beside this one.")]
    [InlineData("item.yaml#/Gone", "error: '../schemas/item.yaml#/Gone' leads nowhere")]
    public void A_file_that_is_missing_is_bad_input(string target, string message)
    {
        var (before, after) = (Write("before", Item), Write("after", Item, "../schemas/" + target));

        foreach (
            var command in (string[][])
                [
                    ["diff", before, after],
                    ["surface", after],
                    ["emit", after, "-o", _tool.PathOf("out")],
                ]
        )
        {
            Assert.Equal(2, _tool.Run(command));
            Assert.Contains(message, _tool.Error, StringComparison.Ordinal);
            Assert.Contains("items.yaml(6,", _tool.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(_tool.PathOf("out")));
        Assert.Equal(1, _tool.Run("lint", after));
        Assert.Contains("reference-unresolved", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_from_the_network()
    {
        Assert.Equal(2, _tool.Run("diff", Write("before", Item), Write("after", Item, "https://example.com/item.yaml")));
        Assert.Contains("lies on the network, and nothing is fetched", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_with_a_missing_file_is_red_in_every_format()
    {
        var (broken, whole) = (Write("before", Item, "../schemas/gone.yaml"), Write("after", Item));
        foreach (var format in DiffFormat.Names)
        {
            Assert.Equal(2, _tool.Run("diff", broken, whole, "--fail-on", "none", "--format", format));
            Assert.Contains("error: There is no file '../schemas/gone.yaml'", _tool.Error, StringComparison.Ordinal);
            Assert.Equal("", _tool.Out);
        }
    }

    public void Dispose() => _tool.Dispose();

    /// <summary>Two operations, each with a <c>models/row.yaml</c> of its own.</summary>
    private string WriteTwins(string folder, string type)
    {
        foreach (
            var (group, property) in (ReadOnlySpan<(string, string)>)
                [("carts", "cartId: {type: integer}"), ("orders", $"orderNo: {{type: {type}}}")]
        )
        {
            _tool.File(
                $"{folder}/{group}/list.yaml",
                Items
                    .Replace("Items_List", group + "_List", StringComparison.Ordinal)
                    .Replace("../schemas/item.yaml", "models/row.yaml", StringComparison.Ordinal)
            );
            _tool.File($"{folder}/{group}/models/row.yaml", $"type: object\nproperties:\n  {property}\n");
        }

        return _tool.File(
            folder + "/shop.yaml",
            Main.Replace(
                "/items: {$ref: paths/items.yaml}",
                "/carts: {$ref: carts/list.yaml}\n  /orders: {$ref: orders/list.yaml}",
                StringComparison.Ordinal
            )
        );
    }

    private string Write(string folder, string item, string reference = "../schemas/item.yaml")
    {
        _tool.File(folder + "/paths/items.yaml", Items.Replace("../schemas/item.yaml", reference, StringComparison.Ordinal));
        _tool.File(folder + "/schemas/item.yaml", item);
        return _tool.File(folder + "/shop.yaml", Main);
    }

    private string Run(string program, int exitCode, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _tool.PathOf(""), RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(exitCode, process.ExitCode);
        return text;
    }
}
