using TikiSpec.Evidence.Facts;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>How much is read out of the three pages, as a person counts it.</summary>
public sealed class PageNumberTests
{
    private static readonly PageOperation[] Operations =
    [
        .. PageFolder.Products.SelectMany(static page => PageFolder.Facts(page).Operations),
    ];

    [Theory]
    [InlineData("v1", 13)]
    [InlineData("v2", 24)]
    [InlineData("v2.1", 5)]
    public void Operations_of_each_version(string version, int count) =>
        Assert.Equal(count, Operations.Count(operation => operation.Version == version));

    [Fact]
    public void Eighty_six_parameters() =>
        Assert.Equal(
            86,
            Operations.Sum(static operation => operation.Parameters.Count(static parameter => parameter.Location != "header"))
        );

    [Fact]
    public void One_hundred_and_eighteen_status_rows() => Assert.Equal(118, Operations.Sum(static operation => operation.Statuses.Count));

    [Fact]
    public void Sixty_five_blocks_of_json() => Assert.Equal(65, Operations.Sum(static operation => operation.Samples.Count));

    [Fact]
    public void The_page_of_questions_has_no_operation() => Assert.Empty(PageFolder.Facts("faq.md").Operations);
}
