using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.OpenApi.Tests.Grammar;

/// <summary>Keys whose text says something.</summary>
public class KeyTests
{
    [Theory]
    [InlineData("200", "200")]
    [InlineData("4xx", "4XX")]
    [InlineData("5XX", "5XX")]
    [InlineData("default", "default")]
    [InlineData("Default", "default")]
    [InlineData("", null)]
    [InlineData("20", null)]
    [InlineData("600", null)]
    [InlineData("2X0", null)]
    [InlineData("ok", null)]
    [InlineData("x-notes", null)]
    public void A_status_is_three_digits_a_range_or_default(string key, string? status) => Assert.Equal(status, StatusKey.Read(key));

    [Theory]
    [InlineData("/a/{b}/c.{d}", "b,d", "/a/{}/c.{}")]
    [InlineData("/a", "", "/a")]
    [InlineData("/a/{b", "", "/a/{b")]
    [InlineData("/a}/{b}", "b", "/a}/{}")]
    [InlineData("/{a{b}}", "b", "/{a{}}")]
    public void Placeholders_stand_in_braces(string path, string names, string route)
    {
        Assert.Equal(names, string.Join(',', PathKey.PlaceholdersIn(path)));
        Assert.Equal(route, PathKey.RouteOf(path));
    }

    [Theory]
    [InlineData("/{proxy+}", "proxy", "proxy")]
    [InlineData("/a/{b}/{+c}", "b,c", "c")]
    [InlineData("/{*a}/{**b}.{c*}", "a,b,c", "a,b,c")]
    [InlineData("/{a}/{a+}", "a,a", "")]
    [InlineData("/{+}/{**}", "+,**", "")]
    [InlineData("/a+/{b}", "b", "")]
    public void A_placeholder_with_a_sign_takes_slashes(string path, string names, string greedy)
    {
        Assert.Equal(names, string.Join(',', PathKey.PlaceholdersIn(path)));
        Assert.Equal(greedy, string.Join(',', PathKey.GreedyIn(path)));
    }

    [Theory]
    [InlineData("/y{?a,b}", "/y", "a,b", "")]
    [InlineData("/y/{id}{?a*,b:3}{&c}", "/y/{id}", "a,b,c", "id")]
    [InlineData("/y", "/y", "", "")]
    public void A_query_in_braces_names_parameters_and_is_no_placeholder(string path, string sent, string names, string placeholders)
    {
        Assert.Equal(sent, PathKey.WithoutQueryNames(path));
        Assert.Equal(names, string.Join(',', PathKey.QueryNamesIn(path)));
        Assert.Equal(placeholders, string.Join(',', PathKey.PlaceholdersIn(path)));
    }

    [Theory]
    [InlineData("/a", true)]
    [InlineData("a", false)]
    [InlineData("", false)]
    [InlineData(".evil.example/a", false)]
    public void A_path_begins_with_a_slash(string key, bool isPath) => Assert.Equal(isPath, PathKey.IsPath(key));

    [Fact]
    public void A_path_item_has_a_key_for_each_method() =>
        Assert.All(
            HttpMethods.All,
            static method =>
            {
                Assert.True(HttpMethods.Contains(method));
                Assert.Equal(KeyRule.Object(ObjectKind.Operation), OpenApiGrammar.Of(ObjectKind.PathItem).Find(method));
            }
        );
}
