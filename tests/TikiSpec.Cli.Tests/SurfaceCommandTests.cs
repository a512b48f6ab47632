using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

public sealed class SurfaceCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("tiki.v1")]
    [InlineData("tiki.v2")]
    [InlineData("tiki.v2.1")]
    public void The_surface_of_a_spec_is_the_approved_file(string name)
    {
        Assert.Equal(0, _tool.Run("surface", Repository.PathOf("spec", name + ".yaml")));
        Assert.Equal(File.ReadAllText(Repository.PathOf("spec", "surface", name + ".surface.txt")), _tool.Out);
    }

    [Theory]
    [InlineData("x-client-records: all\n", "type Order: record response", "")]
    [InlineData("", "type Order: class response", "")]
    [InlineData(
        "x-client-records: some\n",
        "type Order: class response",
        "'x-client-records' is 'some' here, but OpenAPI wants 'all', 'requests', 'updates' or 'none'. It is ignored."
    )]
    public void It_says_what_is_a_record_and_what_value_says_nothing_of_it(string key, string line, string told)
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: Shop, version: '1'}
            paths:
              /orders/{id}:
                get:
                  operationId: Orders_Get
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            components:
              schemas:
                Order: {type: object, properties: {id: {type: integer}}}
            """;

        Assert.Equal(0, _tool.Run("surface", _tool.File("shop.yaml", key + Spec)));
        Assert.Contains(line, _tool.Out.Split('\n'));
        Assert.Contains(told, _tool.Error, StringComparison.Ordinal);
        Assert.Equal(told.Length > 0, _tool.Error.Length > 0);
    }

    [Fact]
    public void It_can_be_written_to_a_file_again_and_again()
    {
        var spec = _tool.File("shop.yaml", ToolRun.Spec);

        Assert.Equal(0, _tool.Run("surface", spec, "-o", _tool.PathOf("new/shop.surface.txt")));
        Assert.Equal(0, _tool.Run("surface", spec, "-o", _tool.PathOf("new/shop.surface.txt")));
        Assert.StartsWith("surface shop document 1 in Shop\n", _tool.Read("new/shop.surface.txt"), StringComparison.Ordinal);
        Assert.Equal("", _tool.Out);
    }

    [Fact]
    public void Another_file_is_not_overwritten()
    {
        var notes = _tool.File("notes.txt", "important");

        Assert.Equal(2, _tool.Run("surface", _tool.File("shop.yaml", ToolRun.Spec), "-o", notes));
        Assert.Equal("important", _tool.Read("notes.txt"));
    }

    [Fact]
    public void A_name_that_the_file_has_is_kept_in_it_and_the_file_is_the_surface_still()
    {
        var file = _tool.PathOf("items.surface.txt");
        Assert.Equal(0, _tool.Run("surface", _tool.File("items.yaml", Items("Items_List")), "-o", file));
        var renamed = _tool.File("items.yaml", Items("Items_Find"));

        Assert.Equal(1, _tool.Run("surface", renamed, "--verify", file));
        Assert.Equal(0, _tool.Run("surface", renamed, "-o", file));
        Assert.Equal(0, _tool.Run("surface", renamed, "--verify", file));
        Assert.Contains(
            "\nalias op Items.ListAsync(options) is Items.FindAsync since 1\n",
            _tool.Read("items.surface.txt"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Several_specs_tell_the_requests_that_become_those_of_another()
    {
        string[] specs = [Repository.PathOf("spec", "tiki.v2.yaml"), Repository.PathOf("spec", "tiki.v2.1.yaml")];

        Assert.Equal(0, _tool.Run(["surface", .. specs]));
        Assert.Contains(
            "\nconverts SkuUpdate.ToV2_1(): V2_1.SkuUpdate\nlost SkuUpdate.ToV2_1 Quantity to ",
            _tool.Out,
            StringComparison.Ordinal
        );
    }

    private static string Items(string id) =>
        "openapi: 3.0.4\ninfo: { title: Items, version: '1' }\npaths:\n  /items:\n    get:\n      operationId: "
        + id
        + "\n      responses: { '204': { description: x } }\n";

    public void Dispose() => _tool.Dispose();
}
