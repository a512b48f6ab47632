namespace TikiSpec.OpenApi.Tests.References;

public class SpecReferencesTests
{
    [Fact]
    public void The_files_that_a_text_refers_to_are_found_without_parsing() =>
        Assert.Equal(
            ["common.yaml", "../a b.json", "plain.yaml"],
            SpecReferences.Find(
                new SpecText(
                    "api",
                    "api.yaml",
                    "a: {$ref: 'common.yaml#/x'}\nb: {\"$ref\": \"../a b.json\"}\nc:\n  $ref: plain.yaml#/y\n"
                        + "d: {$ref: '#/local'}\ne: {$ref: 'https://e.org/x.yaml'}\nf: {$ref: common.yaml}\ng: $ref"
                )
            )
        );

    [Theory]
    [InlineData("/a/api.yaml", "common.yaml", "/a/common.yaml")]
    [InlineData("/a/api.yaml", "./common.yaml", "/a/common.yaml")]
    [InlineData("/a/b/api.yaml", "../common.yaml", "/a/common.yaml")]
    [InlineData("/a/b/api.yaml", "../../../common.yaml", "/common.yaml")]
    [InlineData("/a/api.yaml", "/b/common.yaml", "/b/common.yaml")]
    [InlineData("/a/api.yaml", "x/../y/./common.yaml", "/a/y/common.yaml")]
    [InlineData("/a/api.yaml", "my%20common.yaml", "/a/my common.yaml")]
    [InlineData("spec/api.yaml", "../../parts/common.yaml", "../parts/common.yaml")]
    [InlineData("../api.yaml", "../common.yaml", "../../common.yaml")]
    [InlineData("./api.yaml", "common.yaml", "common.yaml")]
    [InlineData("C:\\a\\api.yaml", "..\\common.yaml", "C:/common.yaml")]
    [InlineData("C:\\a\\api.yaml", "D:/common.yaml", "D:/common.yaml")]
    [InlineData("main:spec/api.yaml", "../common.yaml", "main:common.yaml")]
    [InlineData("main:api.yaml", "../common.yaml", "main:../common.yaml")]
    public void A_reference_starts_from_the_folder_of_the_file_that_refers(string from, string reference, string path) =>
        Assert.Equal(path, SpecReferences.Resolve(from, reference));

    [Fact]
    public void A_reference_means_the_file_at_its_path_and_no_other_of_that_name()
    {
        var others = new SpecTexts([
            new("common", "/z/common.yaml", "far"),
            new("common", "/a/./common.yaml", "near"),
            new("common", "/a/b/common.yaml", "far"),
        ]);

        Assert.Equal("near", others.Find("./common.yaml", new SpecText("api", "/a/api.yaml", ""))!.Content);
        Assert.Null(others.Find("common.yaml", new SpecText("api", "/c/api.yaml", "")));
        Assert.Null(others.Find("b/common.yaml", new SpecText("api", "/z/api.yaml", "")));
        Assert.Null(new SpecTexts([new("common", "/a/x/common.yaml", "far")]).Find("common.yaml", new SpecText("api", "x/api.yaml", "")));
    }

    [Fact]
    public void Where_only_names_are_known_the_one_that_fits_is_meant_and_none_where_several_do()
    {
        var others = new SpecTexts([
            new("common", "/a/common.yaml", "a"),
            new("price", "/b/models/price.yaml", "b"),
            new("common", "/c/common.yaml", "c"),
        ]);
        var api = new SpecText("api", "api.yaml", "");

        Assert.Equal("b", others.Find("models/price.yaml", api)!.Content);
        Assert.Equal("b", others.Find("../models/price.yaml", api)!.Content);
        Assert.Null(others.Find("ice.yaml", api));
        Assert.Null(others.Find("common.yaml", api));
    }
}
