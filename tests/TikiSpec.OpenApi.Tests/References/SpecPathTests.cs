namespace TikiSpec.OpenApi.Tests.References;

public class SpecPathTests
{
    [Theory]
    [InlineData("/a/api.yaml", "/a/b/c.yaml", "b/c.yaml")]
    [InlineData("/a/b/api.yaml", "/a/c.yaml", "../c.yaml")]
    [InlineData("/a/b/api.yaml", "/a/b/c.yaml", "c.yaml")]
    [InlineData("/a/b/api.yaml", "/a/x/c.yaml", "../x/c.yaml")]
    [InlineData("/a/b/api.yaml", "/a/b", "../b")]
    [InlineData("/a/b", "/a/b/c.yaml", "b/c.yaml")]
    [InlineData("a/b:c/api.yaml", "a/d.yaml", "../d.yaml")]
    [InlineData("/a:b/api.yaml", "/a/c.yaml", "../a/c.yaml")]
    [InlineData(":a/api.yaml", ":b/c.yaml", "../:b/c.yaml")]
    [InlineData("api.yaml", "common.yaml", "common.yaml")]
    [InlineData("C:\\a\\api.yaml", "C:/a/b\\c.yaml", "b/c.yaml")]
    [InlineData("C:/a/api.yaml", "D:/a/c.yaml", "D:/a/c.yaml")]
    [InlineData("/a/api.yaml", "a/c.yaml", "a/c.yaml")]
    [InlineData("main:a/api.yaml", "main:a/c.yaml", "c.yaml")]
    [InlineData("main:a/api.yaml", "next:a/c.yaml", "next:a/c.yaml")]
    [InlineData("../a/api.yaml", "../a/c.yaml", "c.yaml")]
    [InlineData("../../a/api.yaml", "../c.yaml", "../c.yaml")]
    public void A_file_is_called_by_the_way_that_leads_there(string from, string path, string way) =>
        Assert.Equal(way, SpecPath.Relative(from, path));

    [Theory]
    [InlineData("a//b/./c", "a/b/c")]
    [InlineData("a/../..//b", "../b")]
    [InlineData("/../a", "/a")]
    [InlineData("C:/../a", "C:/a")]
    [InlineData("main:../a", "main:../a")]
    [InlineData("a/b:c/d", "a/b:c/d")]
    public void A_path_is_written_in_one_way(string path, string normal) => Assert.Equal(normal, SpecPath.Normal(path));

    [Theory]
    [InlineData("api.yaml", true)]
    [InlineData("a/api.yaml", false)]
    [InlineData("a\\api.yaml", false)]
    [InlineData("/api.yaml", false)]
    [InlineData("main:api.yaml", false)]
    public void A_name_alone_lies_in_no_folder(string path, bool isName) => Assert.Equal(isName, SpecPath.IsName(path));

    [Theory]
    [InlineData("/a/b/c.yaml", "b/c.yaml", true)]
    [InlineData("/a/b/c.yaml", "../../b/c.yaml", true)]
    [InlineData("/a/bb/c.yaml", "b/c.yaml", false)]
    [InlineData("/a/./b//c.yaml", "b/c.yaml", true)]
    public void A_path_ends_in_whole_names(string path, string end, bool ends) => Assert.Equal(ends, SpecPath.EndsIn(path, end));
}
