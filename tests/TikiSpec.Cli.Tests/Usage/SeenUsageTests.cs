namespace TikiSpec.Cli.Tests.Usage;

/// <summary>Whom a change breaks, by recorded calls.</summary>
public sealed class SeenUsageTests : IDisposable
{
    private const string Before = """
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        servers: [{url: https://shop.example/v1}]
        paths:
          /items:
            get:
              operationId: Items_List
              parameters: [{name: page, in: query, schema: {type: integer}}, {name: sort, in: query, schema: {type: string}}]
              responses: {'200': {description: x, content: {application/json: {schema: {type: array,
                items: {$ref: '#/components/schemas/Item'}}}}}}
            post:
              operationId: Items_Create
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewItem'}}}}
              responses: {'204': {description: x}}
          /items/{id}:
            delete:
              operationId: Items_Delete
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses: {'204': {description: x}}
        components:
          schemas:
            Item: {type: object, properties: {id: {type: integer}, color: {type: string}, size: {$ref: '#/components/schemas/Size'}}}
            Size: {type: object, properties: {width: {type: integer}, height: {type: integer}}}
            NewItem: {type: object, properties: {name: {type: string}, note: {type: string}}}
        """;

    private const string List = """
        {"request":{"method":"GET","url":"https://shop.example/v1/items?page=2"},
         "response":{"status":200,"content":{"mimeType":"application/json","text":"[{\"id\":1,\"size\":{\"width\":3}}]"}}}
        """;

    private const string Create = """
        {"request":{"method":"POST","url":"https://shop.example/v1/items",
          "postData":{"mimeType":"application/json","text":"{\"name\":\"Cup\"}"}},"response":{"status":204,"content":{}}}
        """;

    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("id: {type: integer}, color", "color", "breaks you")]
    [InlineData("color: {type: string}, ", "", "unused by you")]
    [InlineData("width: {type: integer}, ", "", "breaks you")]
    [InlineData(", height: {type: integer}", "", "unused by you")]
    [InlineData("{name: page, in: query, schema: {type: integer}}, ", "", "breaks you")]
    [InlineData(", {name: sort, in: query, schema: {type: string}}", "", "unused by you")]
    [InlineData("name: {type: string}, ", "name: {type: integer}, ", "breaks you")]
    [InlineData("note: {type: string}", "note: {type: integer}", "unused by you")]
    [InlineData("    delete:", "    x-delete:", "unused by you")]
    [InlineData("    post:", "    x-post:", "breaks you")]
    public void A_change_breaks_who_was_seen_to_use_what_it_touches(string from, string to, string verdict)
    {
        var exit = Diff(Before.Replace(from, to, StringComparison.Ordinal), "--seen", _tool.File("calls.jsonl", List + Create));

        Assert.Contains(verdict, _tool.Out, StringComparison.Ordinal);
        Assert.Equal(verdict == "breaks you" ? 1 : 0, exit);
        if (verdict == "breaks you")
        {
            Assert.Contains("calls.jsonl, in ", _tool.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Several_recordings_and_a_list_of_what_code_uses_come_together()
    {
        var usage = _tool.File("code.usage.txt", "usage 1\n\nclient old\ncall Items.DeleteAsync: src/Sync.cs, Sync.Run\n");

        Assert.Equal(
            1,
            Diff(
                Before
                    .Replace("    delete:", "    x-delete:", StringComparison.Ordinal)
                    .Replace("    post:", "    x-post:", StringComparison.Ordinal),
                "--seen",
                _tool.File("a.jsonl", List),
                _tool.File("b.jsonl", Create),
                "--used-by",
                usage
            )
        );
        Assert.Contains("src/Sync.cs", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("b.jsonl, in POST /items", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_of_something_else_say_nothing()
    {
        var other = _tool.File("calls.jsonl", List.Replace("shop.example", "elsewhere.example", StringComparison.Ordinal));

        Assert.Equal(2, Diff(Before, "--seen", other));
        Assert.Contains("is of an operation of BASE", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(2, Diff(Before, "--seen", "nothing.har"));
        Assert.Contains("There is no file 'nothing.har'", _tool.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private int Diff(string after, params string[] more) =>
        _tool.Run(["diff", _tool.File("old.yaml", Before), _tool.File("new.yaml", after), "--fail-on", "risky", .. more]);
}
