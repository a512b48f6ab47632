using TikiSpec.OpenApi.Addresses;

namespace TikiSpec.OpenApi.Tests.Addresses;

/// <summary>Texts of an address, and back.</summary>
public sealed class QueryTextTests
{
    [Theory]
    [InlineData("a=1&b=x+y%2Bz", "a=1|b=x y+z")]
    [InlineData("a=&b&=c&&d==e", "a=|b=|=c|d==e")]
    [InlineData("a%3D%26=%2c%7C%7c%3B%2E", "a=&=,||;.")]
    [InlineData("a=%zz%4&b=%C3%A9%F0", "a=%zz%4|b=é%F0")]
    public void Pairs_are_unescaped_in_order(string query, string pairs) =>
        Assert.Equal(pairs, string.Join('|', QueryText.Parse(query).Select(static one => $"{one.Key}={one.Value}")));

    [Fact]
    public void A_sign_that_was_escaped_parts_nothing()
    {
        var marked = WireText.Marked("a,b%2Cc%2cd");

        Assert.Equal(["a", "b,c,d"], marked.Split(',').Select(WireText.Plain));
    }
}
