using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>A product in several variants: each has a value for each option, or nothing is sent.</summary>
public sealed class VariantTests : ClientTest
{
    [Fact]
    public async Task Variants_that_are_put_together_by_their_options_are_taken()
    {
        var variants = new ApiVariants<NewVariant>("color", "size")
        {
            { "red", "L", Variant("SHIRT-RED-L") },
            { "red", "M", Variant("SHIRT-RED-M") },
        };
        var receipt = await Tiki.V2_1.Requests.CreateAsync(
            Sample.Product() with
            {
                OptionAttributes = variants.Options,
                Variants = variants,
            }
        );
        LetRequestsBeDecided();

        (await Tiki.V2.Tracking.GetAsync(receipt.TrackId)).EnsureApproved();
        Assert.Equal([("red", "L"), ("red", "M")], variants.Select(static variant => (variant.Option1!, variant.Option2!)));
    }

    [Fact]
    public async Task A_variant_without_a_value_for_an_option_is_refused()
    {
        var product = Sample.Product() with
        {
            OptionAttributes = ["color", "size"],
            Variants = [Variant("A") with { Option1 = "red", Option2 = "L" }, Variant("B") with { Option1 = "red", Option2 = "" }],
        };
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Tiki.V2_1.Requests.CreateAsync(product));

        Assert.Contains(
            "variants[1].option2 has no value for size, an option that option_attributes names",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Emulator.Calls.Total);
    }

    [Fact]
    public async Task A_product_without_options_has_one_variant_without_values()
    {
        var variants = new ApiVariants<NewVariant> { Variant("PLAIN") };

        await Tiki.V2_1.Requests.CreateAsync(Sample.Product() with { OptionAttributes = variants.Options, Variants = variants });

        Assert.Null(Assert.Single(variants).Option1);
    }

    private static NewVariant Variant(string sku) =>
        new NewVariant
        {
            Sku = sku,
            Price = 99_000,
            InventoryType = InventoryType.Dropship,
        }.WithStock((1054, 3), (1233, 5));
}
