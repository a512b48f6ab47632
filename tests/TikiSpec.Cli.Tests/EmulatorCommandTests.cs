using System.Diagnostics;
using System.Text.Json;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

public sealed class EmulatorCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Fact]
    public async Task The_three_curl_lines_that_it_prints_work_and_it_ends_cleanly()
    {
        using var run = await EmulatorProcess.StartAsync();
        var lines = CurlLines(run);
        Assert.Equal(3, lines.Length);

        foreach (var line in lines)
        {
            Assert.EndsWith(
                "\n200",
                await ShellAsync(line.Replace("curl ", "curl -s -w '\\n%{http_code}' ", StringComparison.Ordinal)),
                StringComparison.Ordinal
            );
        }

        await AssertResponsesFitAsync(run, 3);
        Assert.Equal((0, "Ended after 3 calls.\n", ""), await run.EndAsync());
    }

    [Theory]
    [InlineData("""{"keepExamples": false}""")]
    [InlineData(
        """
            {"keepExamples": false, "seller": {"warehouseIds": []},
             "categories": [{"id": 9, "name": "Cases", "attributes": [{"id": 1, "code": "it's", "isRequired": true}]}]}
            """
    )]
    [InlineData(
        """
            {"keepExamples": false, "categories": [{"id": 9, "name": "Cases"}], "seller": {"warehouseIds": [7]},
             "products": [{"id": 1, "name": "x", "originalSku": "CASE-1"}]}
            """
    )]
    public async Task The_curl_lines_work_with_data_of_ones_own_as_well(string data)
    {
        using var run = await EmulatorProcess.StartAsync("--data", _tool.File("shop.json", data));

        foreach (var line in CurlLines(run))
        {
            Assert.EndsWith(
                "\n200",
                await ShellAsync(line.Replace("curl ", "curl -s -w '\\n%{http_code}' ", StringComparison.Ordinal)),
                StringComparison.Ordinal
            );
        }

        await AssertResponsesFitAsync(run, 3);
    }

    [Fact]
    public async Task Data_and_faults_come_from_files()
    {
        var data = _tool.File("shop.json", """{"keepExamples": false, "products": [{"id": 1, "name": "Only one"}]}""");
        var faults = _tool.File("faults.json", """{"faults": [{"operation": "Products_List", "kind": "status", "status": 503}]}""");
        using var run = await EmulatorProcess.StartAsync("--data", data, "--faults", faults);
        var line = CurlLines(run)[0].Replace("curl ", "curl -s ", StringComparison.Ordinal);

        Assert.Contains("Service unavailable", await ShellAsync(line), StringComparison.Ordinal);
        Assert.Contains("Only one", await ShellAsync(line), StringComparison.Ordinal);
        Assert.Contains("1 planned", run.Out, StringComparison.Ordinal);
        await AssertResponsesFitAsync(run, 2);
    }

    [Fact]
    public async Task A_name_of_this_machine_is_taken_where_it_is_allowed_and_no_other()
    {
        using var run = await EmulatorProcess.StartAsync("--allow-host", "shop.local");
        var line = CurlLines(run)[0].Replace("curl ", "curl -s -o /dev/null -w '%{http_code}' ", StringComparison.Ordinal);

        Assert.Equal("200", await ShellAsync(line + " -H 'Host: shop.local'"));
        Assert.Equal("421", await ShellAsync(line + " -H 'Host: evil.example'"));
    }

    [Fact]
    public async Task Every_seller_of_a_file_has_credentials_that_it_prints()
    {
        var data = _tool.File(
            "shops.json",
            """{"sellers": [{"id": 10, "name": "One"}, {"id": 20, "name": "Two", "products": [{"id": 1, "name": "Of the second"}]}]}"""
        );
        using var run = await EmulatorProcess.StartAsync("--data", data);
        var keys = run
            .Out.Split('\n')
            .Where(static line => line.StartsWith("  tiki-api key", StringComparison.Ordinal))
            .Select(static line => line.Split(' ')[^1])
            .ToArray();
        var line = CurlLines(run)[0].Replace("curl ", "curl -s ", StringComparison.Ordinal);

        Assert.Contains("20, Two", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Of the second", await ShellAsync(line), StringComparison.Ordinal);
        Assert.Contains(
            "Of the second",
            await ShellAsync(line.Replace(keys[0], keys[1], StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        await AssertResponsesFitAsync(run, 2);
    }

    [Fact]
    public async Task A_document_of_ones_own_is_served_from_its_examples()
    {
        using var run = await EmulatorProcess.StartAsync("--spec", _tool.File("shop.yaml", ToolRun.Spec));

        Assert.Equal(
            """[{"id":1}]""",
            await ShellAsync(Assert.Single(CurlLines(run)).Replace("curl ", "curl -s ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Banner_credentials_and_calls_speak_of_the_document_that_is_served()
    {
        const string text = """
            openapi: 3.0.3
            info: {title: Pet shop, version: '1'}
            servers: [{url: https://pets.example/v7}]
            paths: {/pets: {get: {operationId: Pets_List, responses: {'200': {description: ok,
              content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}}
            components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
            security: [{key: []}]
            """;
        using var run = await EmulatorProcess.StartAsync("--spec", _tool.File("pets.yaml", text));
        var line = Assert.Single(CurlLines(run));

        Assert.Contains("Pet shop: served at http://127.0.0.1:", run.Out, StringComparison.Ordinal);
        Assert.Contains("  header X-Key", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("iki", run.Out, StringComparison.Ordinal);
        Assert.Contains("-H 'X-Key: ", line, StringComparison.Ordinal);
        Assert.Equal("""["text"]""", await ShellAsync(line.Replace("curl ", "curl -s ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_document_of_several_files_is_served_and_read_again_when_one_of_them_changes()
    {
        var item = _tool.File("item.yaml", "{type: string, example: one}\n");
        var path = _tool.File(
            "shop.yaml",
            """
            openapi: 3.0.4
            info: {title: Shop, version: '1'}
            paths: {/item: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: item.yaml}}}}}},
              put: {operationId: Item_Put, requestBody: {content: {application/xml: {schema: {type: object}}}}, responses: {'204':
                {description: ok}}}}}
            """
        );
        using var run = await EmulatorProcess.StartAsync("--spec", path);
        var line = Assert.Single(CurlLines(run)).Replace("curl ", "curl -s ", StringComparison.Ordinal);
        Assert.Equal("\"one\"", await ShellAsync(line));
        Assert.Contains("  not checked    bodies in XML: Item_Put\n", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        await File.WriteAllTextAsync(item, "{type: string, example: another}\n");
        Assert.Equal("Read again: shop.yaml", await run.ReadLineAsync());
        Assert.Equal("\"another\"", await ShellAsync(line));
    }

    [Fact]
    public async Task Documents_of_one_file_name_are_told_apart_where_it_starts()
    {
        var second = _tool.File("other/shop.yaml", ToolRun.Spec.Replace("/parcels", "/boxes", StringComparison.Ordinal));
        using var run = await EmulatorProcess.StartAsync("--spec", _tool.File("shop.yaml", ToolRun.Spec), second);

        Assert.Contains("  documents      shop, shop-2\n", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_with_its_place()
    {
        var path = _tool.File("shop.yaml", "openapi: 3.0.4\ninfo: {title: A, version: '1'}\npaths: {/a: {$ref: none.yaml}}\n");

        Assert.Equal(2, _tool.Run("emulator", "--spec", path));
        Assert.Contains("shop.yaml(3,", _tool.Error, StringComparison.Ordinal);
        Assert.Contains("none.yaml", _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AdditionalFiles", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_changes_is_read_again_and_one_that_breaks_is_told()
    {
        var path = _tool.File("shop.yaml", ToolRun.Spec);
        using var run = await EmulatorProcess.StartAsync("--spec", path);
        var line = Assert.Single(CurlLines(run)).Replace("curl ", "curl -s ", StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, ToolRun.Spec.Replace("/parcels", "/boxes", StringComparison.Ordinal));
        Assert.Equal("Read again: shop.yaml", await run.ReadLineAsync());
        Assert.Equal("""[{"id":1}]""", await ShellAsync(line.Replace("/parcels", "/boxes", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(path, "openapi: [");
        Assert.Contains("What was served before goes on.", await run.ReadErrorLineAsync(), StringComparison.Ordinal);
        Assert.Equal("""[{"id":1}]""", await ShellAsync(line.Replace("/parcels", "/boxes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task State_survives_a_restart()
    {
        var state = Path.Combine(Path.GetDirectoryName(_tool.File("x.txt", ""))!, "state.json");
        string trackId;
        using (var run = await EmulatorProcess.StartAsync("--state", state))
        {
            using var receipt = JsonDocument.Parse(
                await ShellAsync(CurlLines(run)[1].Replace("curl ", "curl -s ", StringComparison.Ordinal))
            );
            trackId = receipt.RootElement.GetProperty("track_id").GetString()!;
            await run.EndAsync();
        }

        using var again = await EmulatorProcess.StartAsync("--state", state);

        Assert.Contains(
            trackId,
            await ShellAsync(CurlLines(again)[2].Replace("curl ", "curl -s ", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_listens_on_this_machine_only_unless_told_otherwise_and_then_warns()
    {
        using var local = await EmulatorProcess.StartAsync();
        using var open = await EmulatorProcess.StartAsync("--host", "0.0.0.0");

        Assert.Equal("", (await local.EndAsync()).Error);
        Assert.Contains("warning: listening on 0.0.0.0", (await open.EndAsync()).Error, StringComparison.Ordinal);
        Assert.Contains("at http://127.0.0.1:", local.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port must be from 0 to 65535", "--port", "70000")]
    [InlineData("--speed must be from 0", "--speed", "-1")]
    [InlineData("--speed must be from 0", "--speed", "NaN")]
    [InlineData("is no IP address", "--host", "example.com")]
    [InlineData("is no origin", "--allow-origin", "*")]
    [InlineData("is no origin", "--allow-origin", "shop.example")]
    [InlineData("There is no file", "--data", "none.json")]
    [InlineData("There is no file", "--faults", "none.json")]
    [InlineData("There is no file", "--spec", "none.yaml")]
    public void Bad_usage_ends_with_2_and_says_why(string problem, params string[] args)
    {
        Assert.Equal(2, _tool.Run(["emulator", .. args]));
        Assert.Contains(problem, _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data", """{"produkts": []}""", "data.produkts is not known")]
    [InlineData("--faults", """[{"kind": "nonsense"}]""", "faults[0].kind must be one of")]
    [InlineData("--spec", "openapi: [", "cannot be served")]
    [InlineData("--state", "[]", "cannot be taken as the state")]
    public void A_file_that_says_something_else_is_bad_input(string option, string text, string problem)
    {
        Assert.Equal(2, _tool.Run("emulator", "--port", "0", option, _tool.File("file.yaml", text)));
        Assert.Contains(problem, _tool.Error, StringComparison.Ordinal);
        // Names of our own parameters say nothing to who calls a command.
        Assert.DoesNotContain("(Parameter", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_examples()
    {
        Assert.Equal(0, _tool.Run("emulator", "--help"));
        Assert.Contains("tikispec emulator --port 5005", _tool.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private static async Task AssertResponsesFitAsync(EmulatorProcess run, int count)
    {
        var responses = await run.RespondsAsync();
        Assert.Equal(count, responses.Length);
        SpecContract.Tiki.AssertFits(responses);
    }

    private static string[] CurlLines(EmulatorProcess run) =>
        [
            .. run
                .Out.Split('\n')
                .Select(static line => line.Trim())
                .Where(static line => line.StartsWith("curl ", StringComparison.Ordinal)),
        ];

    private static async Task<string> ShellAsync(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", line]) { RedirectStandardOutput = true })!;
        return await shell.StandardOutput.ReadToEndAsync();
    }
}
