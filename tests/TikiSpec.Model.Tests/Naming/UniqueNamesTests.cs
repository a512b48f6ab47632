namespace TikiSpec.Model.Tests.Naming;

public sealed class UniqueNamesTests
{
    [Fact]
    public void A_taken_name_gets_the_next_free_number()
    {
        var names = new UniqueNames("reader", "id2");

        Assert.Equal(["reader2", "id", "id3"], new[] { names.Take("reader"), names.Take("id"), names.Take("id") });
    }

    [Fact]
    public void An_inner_scope_adds_nothing_to_the_outer_one()
    {
        var names = new UniqueNames("page");

        Assert.Equal("page2", names.Inner().Take("page"));
        Assert.Equal("page2", names.Inner().Take("page"));
    }
}
