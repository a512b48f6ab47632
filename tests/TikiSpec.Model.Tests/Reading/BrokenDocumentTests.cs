namespace TikiSpec.Model.Tests.Reading;

/// <summary>A document that is broken for the moment, as it is while somebody types: what stands around the break is
/// read, and one error is told, at the break.</summary>
public sealed class BrokenDocumentTests
{
    private const string Whole = """
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        paths:
          /orders:
            get:
              operationId: Orders_List
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            post:
              operationId: Orders_Add
              responses:
                '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
          /items:
            get:
              operationId: Items_List
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
        components:
          schemas:
            Item:
              type: object
              properties:
                id: {type: integer}
            Order:
              type: object
              properties:
                id: {type: integer}
                note: {type: string}

        """;

    [Theory]
    [InlineData("      operationId: Orders_Add", "      operationId: [Orders_Add", 10, "Items.List Orders.List Orders.Post | Item Order")]
    [InlineData("      operationId: Orders_Add", "      operationId: 'Orders_Add", 12, "Items.List Orders.List Orders.Post | Item Order")]
    [InlineData("      operationId: Orders_Add", "\t      operationId: Orders_Add", 10, "Items.List Orders.List Orders.Post | Item Order")]
    [InlineData("      operationId: Orders_Add", "      operationId: Orders: Add", 10, "Items.List Orders.List Orders.Post | Item Order")]
    [InlineData("        note: {type: string}", "        note: {type: string", 28, "Items.List Orders.Add Orders.List | Item Order")]
    [InlineData(
        "        note: {type: string}",
        "        note: {type: string}\n        de",
        28,
        "Items.List Orders.Add Orders.List | Item Order"
    )]
    [InlineData(
        "        id: {type: integer}\n    Order:",
        "        id: {type: integer}}\n    Order:",
        22,
        "Items.List Orders.Add Orders.List | Order"
    )]
    [InlineData("  /items:", "<<<<<<< ours\n  /items:\n=======\n>>>>>>> theirs", 13, "Items.List Orders.Add Orders.List | Item Order")]
    public void What_stands_around_the_break_is_read(string text, string broken, int line, string read)
    {
        var parsed = Read(Whole.Replace(text, broken, StringComparison.Ordinal), "shop.yaml");

        Assert.Equal(["TIKI1001 " + line], Told(parsed));
        Assert.Equal(read, Said(parsed));
    }

    [Theory]
    [InlineData("shop.json")]
    [InlineData("shop.yaml")]
    public void So_it_is_of_a_document_in_JSON(string path)
    {
        const string Broken = """
            {
              "openapi": "3.0.4",
              "info": {"title": "Shop", "version": "1"},
              "paths": {
                "/orders": {
                  "get": {
                    "operationId": "Orders_List"
                    "responses": {"204": {"description": "ok"}}
                  }
                },
                "/items": {
                  "get": {
                    "operationId": "Items_List",
                    "responses": {"204": {"description": "ok"}}
                  }
                }
              }
            }
            """;

        var parsed = Read(Broken, path);

        Assert.Equal("TIKI1001", Assert.Single(parsed.Problems).Id);
        Assert.Contains("Items.List", Said(parsed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_what_is_missing_with_the_break_is_not_told()
    {
        var parsed = Read(Whole.Replace("    Order:", "    [Order:", StringComparison.Ordinal), "shop.yaml");

        Assert.Equal("TIKI1001", Assert.Single(parsed.Problems).Id);
        Assert.Contains("Orders.List", Said(parsed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("}")]
    [InlineData("[")]
    [InlineData("'")]
    [InlineData("openapi: 3.0.4\n}")]
    public void Where_nothing_is_left_there_is_no_client(string text) => Assert.Null(Read(text, "shop.yaml").Surface);

    [Fact]
    public void A_document_in_one_line_is_given_up()
    {
        var parsed = Read("{\"openapi\": \"3.0.4\", \"paths\": {\"/a\": {}, \"/b\": }", "shop.json");

        Assert.Null(parsed.Surface);
        Assert.Equal("TIKI1001", Assert.Single(parsed.Problems).Id);
    }

    private static ParsedSpec Read(string text, string path) => SpecReader.Read(new SpecText("shop", path, text), []);

    private static IEnumerable<string> Told(ParsedSpec parsed) => parsed.Problems.Select(static one => $"{one.Id} {one.Location.Line}");

    private static string Said(ParsedSpec parsed) =>
        parsed.Surface is not { } surface
            ? "nothing"
            : string.Join(
                " ",
                surface.Groups.SelectMany(static group => group.Operations.Select(one => $"{group.Name}.{one.MethodName}")).Order()
            )
                + " | "
                + string.Join(" ", surface.Types.Select(static type => type.Name));
}
