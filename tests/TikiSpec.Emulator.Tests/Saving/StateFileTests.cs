using System.Text;

namespace TikiSpec.Emulator.Tests.Saving;

/// <summary>What callers have made survives the emulator, in a file that is whole at every moment.</summary>
public sealed class StateFileTests : IDisposable
{
    private const string Notes = """
        openapi: 3.0.3
        info: {title: Notes, version: '1'}
        servers: [{url: https://notes.example}]
        paths:
          /notes:
            post: {operationId: Notes_Create, requestBody: {required: true,
              content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}, responses: {'201': {description: made,
                content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}}
          /notes/{id}:
            get: {operationId: Notes_Get, responses: {'200': {description: it,
              content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}}
        components: {schemas: {Note: {type: object, required: [text], properties: {id: {type: integer, readOnly: true},
          text: {type: string}}}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tikispec-").FullName;

    private string File => Path.Combine(_folder, "state.json");

    /// <summary>Products, requests on their way, orders, queues, sellers: read again they say the same over the
    /// API.</summary>
    [Fact]
    public async Task A_restart_changes_nothing_that_can_be_read()
    {
        string[] paths =
        [
            "v2.1/products?include=inventory,images,seller,categories,attributes",
            "v2/requests?include=products",
            "v2/tracking",
            "v2/orders",
            "v1/queues",
            "v2/categories",
            "v2/sellers/me",
        ];
        string[] before;
        await using (var run = await CheckedEmulator.StartAsync(Tiki()))
        {
            using var http = new EmulatorClient(run.Emulator);
            run.Emulator.State.Put(
                new EmulatedProduct
                {
                    Id = 7,
                    Sku = "7000000000007",
                    Name = "Case",
                    OriginalSku = "C-7",
                }
            );
            run.Emulator.State.SetStock(7, 1054, 10);
            run.Emulator.State.PlaceOrder(7, quantity: 2);
            Assert.Equal(200, (await http.SendAsync("POST", "v2.1/requests", Payloads.Product().ToJsonString())).Status);
            Assert.Equal(200, (await http.SendAsync("POST", "v1/queues", """{"name": "all"}""")).Status);
            before = await ReadAsync(http, paths);
        }

        await using var again = await CheckedEmulator.StartAsync(Tiki() with { SeedFromExamples = false });
        using var second = new EmulatorClient(again.Emulator);

        Assert.Equal(before, await ReadAsync(second, paths));
        Assert.Equal("C-7", Assert.Single(again.Emulator.State.Products, static product => product.Id == 7).OriginalSku);
    }

    [Fact]
    public async Task Ids_that_were_given_are_not_given_again()
    {
        string first;
        await using (var run = await CheckedEmulator.StartAsync(Tiki()))
        {
            using var http = new EmulatorClient(run.Emulator);
            first = (await http.SendAsync("POST", "v2.1/requests", Payloads.Product().ToJsonString())).Json.Text("track_id");
        }

        await using var again = await CheckedEmulator.StartAsync(Tiki());
        using var second = new EmulatorClient(again.Emulator);
        var body = Payloads.Product("SKU-2").ToJsonString();

        Assert.NotEqual(first, (await second.SendAsync("POST", "v2.1/requests", body)).Json.Text("track_id"));
    }

    [Fact]
    public async Task What_was_made_of_somebodys_document_is_there_again()
    {
        long id;
        await using (var run = await CheckedEmulator.StartAsync(Other()))
        {
            id = (await SendAsync(run, HttpMethod.Post, "notes", """{"text": "remember"}""")).Json.Number("id");
        }

        await using var again = await CheckedEmulator.StartAsync(Other());

        Assert.Equal("remember", (await SendAsync(again, HttpMethod.Get, $"notes/{id}")).Json.Text("text"));
    }

    [Fact]
    public async Task No_credential_is_in_the_file()
    {
        await using (var run = await CheckedEmulator.StartAsync(Tiki()))
        {
            run.Emulator.Sellers.Add(new EmulatedSeller { Id = 900, Name = "Second" });
            await run.Emulator.DisposeAsync();
            var text = await System.IO.File.ReadAllTextAsync(File);

            Assert.Contains("Second", text, StringComparison.Ordinal);
            Assert.All(
                run.Emulator.Sellers,
                seller =>
                {
                    Assert.DoesNotContain(seller.ApiKey, text, StringComparison.Ordinal);
                    Assert.DoesNotContain(seller.AccessToken, text, StringComparison.Ordinal);
                    Assert.DoesNotContain(seller.ClientSecret, text, StringComparison.Ordinal);
                }
            );
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"version": 2, "sellers": []}""")]
    [InlineData("""{"version": 1, "sellers": [{"seller": {"unheard": 1}}]}""")]
    public async Task A_file_that_holds_something_else_is_refused_and_stays_as_it_is(string text)
    {
        await System.IO.File.WriteAllTextAsync(File, text, Encoding.UTF8);

        var problem = await Assert.ThrowsAsync<InvalidDataException>(() => CheckedEmulator.StartAsync(Tiki()));

        Assert.Contains("state.json' cannot be taken as the state", problem.Message, StringComparison.Ordinal);
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private TikiEmulatorOptions Tiki() =>
        new()
        {
            UseSocket = false,
            StateFile = File,
            StartTime = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero),
            TimeSpeed = 0,
        };

    private TikiEmulatorOptions Other() => Tiki() with { Specs = [new EmulatorSpec("notes", Notes)] };

    private static async Task<string[]> ReadAsync(EmulatorClient http, string[] paths)
    {
        var texts = new List<string>();
        foreach (var path in paths)
        {
            texts.Add((await http.GetAsync(path)).Text);
        }

        return [.. texts];
    }

    private static async Task<ReceivedResponse> SendAsync(CheckedEmulator run, HttpMethod method, string path, string? body = null)
    {
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = run.Emulator.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
