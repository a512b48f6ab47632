namespace TikiSpec.OpenApi.Tests.Bundling;

public sealed class SpecBundleTests
{
    private const string Main = "openapi: 3.0.4\npaths:\n  /a: {$ref: 'paths/a.yaml'}\ncomponents: {schemas: {Own: {type: string}}}\n";

    private static readonly SpecText Path = new(
        "a",
        "spec/paths/a.yaml",
        "get: {responses: {default: {content: {a/b: {schema: {$ref: '../schemas/item.yaml#/Item'}}, "
            + "c/d: {schema: {$ref: '../main.yaml#/components/schemas/Own'}}}}}}\n"
    );
    private static readonly SpecText Item = new(
        "item",
        "spec/schemas/item.yaml",
        "Item: {properties: {self: {$ref: '#/Item'}, back: {$ref: '../paths/a.yaml#/get/responses/default/content/a~1b/schema'}}}\n"
    );

    [Fact]
    public void A_document_of_one_file_stays_itself()
    {
        var document = Parse("components: {schemas: {A: {$ref: '#/components/schemas/B'}}}\n");

        Assert.Same(document, SpecBundle.Of(document, []).Document);
    }

    [Fact]
    public void Every_reference_leads_somewhere_in_the_one_tree()
    {
        var bundle = SpecBundle.Of(Parse(Main), [Path, Item]);

        Assert.Empty(bundle.Problems);
        Assert.Equal(
            [
                "#/x-files/paths~1a.yaml",
                "#/x-files/schemas~1item.yaml/Item",
                "#/components/schemas/Own",
                "#/x-files/schemas~1item.yaml/Item",
                "#/x-files/paths~1a.yaml/get/responses/default/content/a~1b/schema",
            ],
            References(bundle.Document.Root!)
        );
        Assert.All(References(bundle.Document.Root!), reference => Assert.NotNull(bundle.Document.Find(reference)));
    }

    [Theory]
    [InlineData("/repo/one/spec/main.yaml", "/repo/one/common/item.yaml")]
    [InlineData("spec/main.yaml", "common/item.yaml")]
    [InlineData("main:spec/main.yaml", "main:common/item.yaml")]
    [InlineData("C:\\one\\spec\\main.yaml", "C:\\one\\common\\item.yaml")]
    public void A_file_has_the_same_name_wherever_the_tree_lies(string main, string item)
    {
        var document = SpecDocument.Parse(new SpecText("main", main, "components: {schemas: {A: {$ref: '../common/item.yaml'}}}\n"));

        Assert.Equal(
            ["#/x-files/..~1common~1item.yaml"],
            References(SpecBundle.Of(document, [new SpecText("item", item, "type: string\n")]).Document.Root!)
        );
    }

    [Fact]
    public void A_node_knows_the_file_that_it_comes_from()
    {
        var node = SpecBundle.Of(Parse(Main), [Path, Item]).Document.Find("#/x-files/schemas~1item.yaml/Item/properties")!;

        Assert.Equal(("spec/schemas/item.yaml", 1), (node.Location.Path, node.Location.Line));
    }

    [Theory]
    [InlineData("gone.yaml", "There is no file 'gone.yaml'")]
    [InlineData("schemas/item.yaml#/Gone", "the file has no '/Gone'")]
    [InlineData("https://example.com/item.yaml#/Item", "lies on the network, and nothing is fetched")]
    public void A_reference_that_leads_nowhere_is_told_where_it_stands(string reference, string message)
    {
        var fault = Assert.Single(
            SpecBundle.Of(Parse("components: {schemas: {Own: {},\n  B: {$ref: '" + reference + "'}}}\n"), [Path, Item]).Problems
        );

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(("spec/main.yaml", 2), (fault.Location.Path, fault.Location.Line));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_at_its_line()
    {
        var fault = Assert.Single(
            SpecBundle
                .Of(
                    Parse("components: {schemas: {B: {$ref: 'broken.yaml'}}}\n"),
                    [new SpecText("broken", "spec/broken.yaml", "a: 1\nb: [\n")]
                )
                .Problems
        );

        Assert.Equal("spec/broken.yaml", fault.Location.Path);
    }

    [Fact]
    public void A_reference_among_data_stays_as_it_is()
    {
        var bundle = SpecBundle.Of(
            Parse(
                "x-a: {$ref: 'gone.yaml'}\ncomponents: {schemas: {A: {example: {$ref: 'gone.yaml'}}, "
                    + "B: {$ref: 'schemas/item.yaml#/Item'}}}\n"
            ),
            [Path, Item]
        );

        Assert.Empty(bundle.Problems);
        Assert.Equal("gone.yaml", ((SpecScalar)bundle.Document.Find("/x-a/$ref")!).Text);
    }

    private static SpecDocument Parse(string text) => SpecDocument.Parse(new SpecText("main", "spec/main.yaml", text));

    private static IEnumerable<string> References(SpecNode node) =>
        node switch
        {
            SpecMapping mapping => mapping.Properties.SelectMany(property =>
                property is { Name: "$ref", Value: SpecScalar reference } ? [reference.Text] : References(property.Value)
            ),
            SpecSequence sequence => sequence.Items.SelectMany(References),
            _ => [],
        };
}
