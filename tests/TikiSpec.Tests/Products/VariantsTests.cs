namespace TikiSpec.Tests.Products;

public sealed class VariantsTests
{
    private static readonly Shirt Any = new();

    [Fact]
    public void Each_variant_has_its_values_in_the_order_of_the_options()
    {
        var variants = new ApiVariants<Shirt>("color", "size") { { "red", "L", Any }, { ["blue", "M"], Any } };

        Assert.Equal(["color", "size"], variants.Options);
        Assert.Equal(["red/L", "blue/M"], variants.Select(static variant => variant.Values));
        Assert.Equal((2, "blue/M"), (variants.Count, variants[1].Values));
        Assert.Equal("red/", Assert.Single(new ApiVariants<Shirt>("color") { { "red", Any } }).Values);
        Assert.Equal("/", Assert.Single(new ApiVariants<Shirt> { Any }).Values);
    }

    public static TheoryData<string, Action> Wrong =>
        new()
        {
            { "at most 2 options, and 3 are named", static () => _ = new ApiVariants<Shirt>("a", "b", "c") },
            { "name of an option is empty", static () => _ = new ApiVariants<Shirt>("a", " ") },
            { "or there twice", static () => _ = new ApiVariants<Shirt>("a", "a") },
            { "has 1 values, and the product has color, size", static () => new ApiVariants<Shirt>("color", "size").Add("red", Any) },
            { "has 0 values, and the product has color", static () => new ApiVariants<Shirt>("color").Add(Any) },
            { "has 1 values, and the product has no options", static () => new ApiVariants<Shirt>().Add("red", Any) },
            { "no value for size", static () => new ApiVariants<Shirt>("color", "size").Add("red", "", Any) },
            {
                "Two variants are red, L",
                static () => _ = new ApiVariants<Shirt>("color", "size") { { "red", "L", Any }, { "red", "L", Any } }
            },
            { "Two variants are without options", static () => _ = new ApiVariants<Shirt> { Any, Any } },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_leaves_a_value_out_or_has_it_twice_is_refused(string why, Action make) =>
        Assert.Contains(why, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);

    private sealed record Shirt(string Values = "") : IApiVariant<Shirt>
    {
        static int IApiVariant<Shirt>.MaxOptions => 2;

        Shirt IApiVariant<Shirt>.WithOptions(string?[] values) => new(string.Join('/', values));
    }
}
