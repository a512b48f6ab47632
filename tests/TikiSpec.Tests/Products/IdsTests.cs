namespace TikiSpec.Tests.Products;

public sealed class IdsTests
{
    private static readonly Order Known = new([311, null, 313]);

    [Fact]
    public void A_request_whose_ids_are_all_there_is_the_request_itself()
    {
        var request = new Confirmation([313, 311]);

        Assert.Same(request, request.CheckedAgainst(Known));
    }

    [Fact]
    public void An_id_that_is_not_there_is_named_beside_those_that_are() =>
        Assert.StartsWith(
            "items has 312, 9, and Order has 311, 313 alone.",
            Refused(static () => new Confirmation([311, 312, 9, 9]).CheckedAgainst(Known)),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_has_no_parts_has_no_id_that_fits() =>
        Assert.StartsWith(
            "items has 1, and Order has no part with an id.",
            Refused(static () => new Confirmation([1]).CheckedAgainst(new Order([]))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_list_that_is_empty_or_left_out_selects_nothing_and_is_no_mistake()
    {
        Assert.Empty(new Confirmation([]).CheckedAgainst(Known).Ids!);
        Assert.Null(new Confirmation(null).CheckedAgainst(Known).Ids);
    }

    [Fact]
    public void Without_a_request_or_what_it_selects_from_nothing_can_be_checked()
    {
        Assert.Throws<ArgumentNullException>(static () => ((Confirmation)null!).CheckedAgainst(Known));
        Assert.Throws<ArgumentNullException>(static () => new Confirmation([]).CheckedAgainst(null!));
    }

    private static string Refused(Func<Confirmation> make) => Assert.Throws<ArgumentException>(make).Message;

    private sealed record Confirmation(IReadOnlyList<long>? Ids) : IApiIdSelection
    {
        public (string Name, IEnumerable<long>? Ids) SelectedIds() => ("items", Ids);
    }

    private sealed record Order(long?[] Items) : IApiIds
    {
        public IEnumerable<long?> PartIds() => Items;
    }
}
