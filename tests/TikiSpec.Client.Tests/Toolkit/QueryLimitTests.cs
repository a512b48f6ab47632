using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>
/// What a page of Tiki's says of a parameter is checked before sending. Of how many rows a page may have none says
/// anything, so that is Tiki's to judge, and its refusal names the parameter; no list goes on for ever because of it.
/// </summary>
public sealed class QueryLimitTests : ClientTest
{
    public static TheoryData<string, ProductListOptions> Judged =>
        new()
        {
            {
                "limit",
                new ProductListOptions { Limit = -1 }
            },
            {
                "limit",
                new ProductListOptions { Limit = 0 }
            },
            {
                "page",
                new ProductListOptions { Page = 0 }
            },
        };

    [Theory]
    [MemberData(nameof(Judged))]
    public async Task What_no_page_limits_is_refused_by_the_server_by_its_name(string name, ProductListOptions options)
    {
        Func<Task>[] calls =
        [
            () => Tiki.V2_1.Products.ListAsync(options),
            async () => await Tiki.V2_1.Products.ListAllAsync(options).ToListAsync(),
        ];
        foreach (var call in calls)
        {
            var sent = Emulator.Calls.Count;
            var exception = await Assert.ThrowsAsync<ApiValidationException>(call);

            Assert.Contains($"'{name}' must be at least 1", Assert.Single(exception.Errors), StringComparison.Ordinal);
            Assert.Equal((ApiFailure.Refused, sent + 1), (exception.Failure, Emulator.Calls.Count));
        }
    }

    /// <summary>The values of <c>include</c> may grow, so one that is not known is sent, and the server says what there
    /// is.</summary>
    [Fact]
    public async Task A_value_that_is_misspelt_is_refused_with_those_that_there_are()
    {
        var exception = await Assert.ThrowsAsync<ApiValidationException>(() =>
            Tiki.V2_1.Products.ListAsync(new() { Include = ["inventroy"] })
        );

        Assert.StartsWith(
            "parameter 'include' has 'inventroy', which is none of inventory, ",
            Assert.Single(exception.Errors),
            StringComparison.Ordinal
        );
    }
}
