namespace TikiSpec.Emulator.Tests.Specs;

/// <summary>Documents side by side, and others in their place.</summary>
public sealed class ReloadTests
{
    [Fact]
    public async Task Documents_of_one_name_are_served_side_by_side()
    {
        await using var run = await StartAsync(Spec("/a", "A_Get"), Spec("/b", "B_Get"));

        Assert.Equal(200, await StatusAsync(run, "a"));
        Assert.Equal(200, await StatusAsync(run, "b"));
        Assert.Equal(["api", "api-2"], run.Calls.Select(static call => call.Spec));
        Assert.Equal(["api", "api-2"], run.SpecNames);
    }

    [Fact]
    public async Task A_document_of_several_files_is_one()
    {
        var spec = new EmulatorSpec(
            "api",
            """
            openapi: 3.0.3
            info: {title: A, version: '1'}
            servers: [{url: https://a.example}]
            paths:
              /a: {$ref: 'parts/paths.yaml#/a'}
              /b: {get: {operationId: B_Get, responses: {'200': {$ref: 'parts/paths.yaml#/ok'}}}}
            """
        )
        {
            Files = new Dictionary<string, string>
            {
                ["parts/paths.yaml"] =
                    "a: {get: {operationId: A_Get, responses: {'200': {$ref: '#/ok'}}}}\n"
                    + "ok: {description: ok, content: {application/json: {schema: {$ref: '../item.yaml'}}}}\n",
                ["item.yaml"] = "{type: object, required: [id], properties: {id: {type: integer, example: 5}}}\n",
            },
        };
        await using var run = await StartAsync(spec);
        using var http = new HttpClient(run.CreateHandler()) { BaseAddress = run.BaseAddress };

        Assert.Equal("""{"id":5}""", await http.GetStringAsync(new Uri("a", UriKind.Relative)));
        Assert.Equal("""{"id":5}""", await http.GetStringAsync(new Uri("b", UriKind.Relative)));
    }

    [Fact]
    public async Task Operations_whose_bodies_are_not_looked_into_are_known()
    {
        var spec = Spec("/a", "A_Get");
        await using var run = await StartAsync(
            spec with
            {
                Content =
                    spec.Content.ReplaceLineEndings("\n").TrimEnd()
                    + "\n    put: {operationId: A_Put, requestBody: {content: {text/xml: {schema: {type: object}}}}, "
                    + "responses: {'204': {description: ok}}}\n",
            }
        );
        using var http = new HttpClient(run.CreateHandler()) { BaseAddress = run.BaseAddress };
        using var body = new StringContent("<a/>", System.Text.Encoding.UTF8, "text/xml");
        using var response = await http.PutAsync(new Uri("a", UriKind.Relative), body);

        Assert.Equal(["A_Put"], run.OperationsWithUncheckedBodies);
        Assert.Equal(204, (int)response.StatusCode);
    }

    [Fact]
    public async Task Other_documents_take_the_place_of_those_before()
    {
        await using var run = await StartAsync(Spec("/a", "A_Get"));

        run.Reload([Spec("/b", "B_Get") with { Name = "api-2" }, Spec("/a", "A_Get")]);

        Assert.Equal(200, await StatusAsync(run, "b"));
        run.Faults.Add(
            new EmulatorFault
            {
                Operation = "B_Get",
                Kind = FaultKind.Status,
                Status = 503,
            }
        );
        Assert.Equal(503, await StatusAsync(run, "b"));
    }

    [Fact]
    public async Task A_document_that_is_broken_leaves_all_as_it_is()
    {
        await using var run = await StartAsync(Spec("/a", "A_Get"));

        var problem = Assert.Throws<ArgumentException>(() => run.Reload([new EmulatorSpec("api", "openapi: [")]));

        Assert.Contains("'api' cannot be served", problem.Message, StringComparison.Ordinal);
        Assert.Equal(200, await StatusAsync(run, "a"));
    }

    private static Task<TikiEmulator> StartAsync(params EmulatorSpec[] specs) =>
        TikiEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false, Specs = specs });

    private static EmulatorSpec Spec(string path, string id) =>
        new(
            "api",
            $$"""
            openapi: 3.0.3
            info: {title: A, version: '1'}
            servers: [{url: https://a.example}]
            paths:
              {{path}}:
                get:
                  operationId: {{id}}
                  responses: {'200': {description: ok} }
            """
        );

    private static async Task<int> StatusAsync(TikiEmulator run, string path)
    {
        using var http = new HttpClient(run.CreateHandler()) { BaseAddress = run.BaseAddress };
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (int)response.StatusCode;
    }
}
