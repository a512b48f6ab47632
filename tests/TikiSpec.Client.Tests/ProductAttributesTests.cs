namespace TikiSpec.Client.Tests;

public sealed class ProductAttributesTests : ClientTest
{
    // The strict policy takes attributes, which any product names as it likes, for undeclared properties.
    protected override DriftPolicy Drift => DriftPolicy.Report;

    [Fact]
    public async Task Attributes_of_any_name_and_type_are_read()
    {
        await Tiki.V2_1.Requests.CreateAsync(Sample.Product());
        LetRequestsBeDecided();
        var product = await Tiki.V2_1.Products.GetAsync(Emulator.State.FindProduct("CLIENT-1")!.Id, new() { Includes = ["attributes"] });
        var book = await Tiki.V2_1.Products.GetAsync(12345, new() { Includes = ["attributes"] });

        Assert.Equal("Apple", product.Attributes!.AdditionalProperties["brand"].GetString());
        Assert.Equal("SKU", book.Attributes!.Specifications[0].Attributes[0].DisplayName);
        Assert.Equal(1329021, book.Attributes.AdditionalProperties["po_type"].GetInt64());
    }
}
