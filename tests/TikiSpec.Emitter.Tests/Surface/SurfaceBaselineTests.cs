namespace TikiSpec.Emitter.Tests.Surface;

/// <summary>What a committed surface file says of the surface as it is.</summary>
public class SurfaceBaselineTests
{
    private const string Head = "surface shop.v1 document 1 in V1\n";

    private const string Before =
        Head
        + """

            op Items.GetAsync(long id): Item
            wire Items.Get GET /items/{id}
            wire Items.Get {id} = integer(int64) required -> Id
            limit Items.Get ?size at most 20

            type Item: record response
            property Item.Name: string <- "name" string required
            property Item.Price: long <- "price" integer(int64) optional
            observed Item.Price since 2023-03 "A text."
            enum Color.Red = "red"

            """;

    [Fact]
    public void The_same_is_no_change() => Assert.Empty(Changes(static text => text));

    [Fact]
    public void Line_ends_of_another_system_and_empty_lines_are_no_change() =>
        Assert.Empty(
            SurfaceBaseline.Read(Before.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n\r\n").ChangesOf("shop.v1", Before)
        );

    [Theory]
    [InlineData("enum Color.Red = \"red\"\n", "", true, "enum Color.Red = \"red\" is gone")]
    [InlineData("op Items.GetAsync(long id)", "op Items.GetAsync(string id)", true, null)]
    [InlineData("GET /items/{id}", "GET /goods/{id}", true, null)]
    [InlineData("Price: long <-", "Price: decimal <-", true, null)]
    [InlineData("int64) optional", "int64) required", false, null)]
    [InlineData("\"name\" string", "\"title\" string", true, null)]
    [InlineData("A text.", "A number.", false, null)]
    [InlineData("observed Item", "documented Item", false, null)]
    [InlineData("limit Items.Get ?size at most 20\n", "", false, "limit Items.Get ?size at most 20 is gone")]
    [InlineData("at most 20", "at most 10", true, null)]
    [InlineData("document 1", "document 2", false, null)]
    [InlineData("type Item", "enum Color.Blue = \"blue\"\ntype Item", false, "enum Color.Blue = \"blue\" is new")]
    [InlineData("type Item", "property Item.Id: required long <- \"id\" integer required\ntype Item", true, null)]
    [InlineData("type Item", "wire Items.Get ?page = integer required -> Page\ntype Item", true, null)]
    [InlineData("type Item", "wire Items.Get ?page = integer -> Page\ntype Item", false, null)]
    [InlineData("Item: record", "Item: class", true, "type Item: class response (was: type Item: record response)")]
    [InlineData("type Item", "wire Items.Get 404 Error\ntype Item", false, null)]
    public void A_changed_line_says_what_it_was_and_whether_callers_break(string from, string to, bool isBreaking, string? text)
    {
        var changes = Changes(surface => surface.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(isBreaking, changes[0].IsBreaking);
        Assert.Equal(text ?? changes[0].Text, changes[0].Text);
    }

    [Fact]
    public void A_class_that_is_a_record_now_breaks_nobody()
    {
        var before = Before.Replace("Item: record", "Item: class", StringComparison.Ordinal);

        Assert.False(Assert.Single(SurfaceBaseline.Read(before).ChangesOf("shop.v1", Before)).IsBreaking);
    }

    [Fact]
    public void A_pair_is_one_change_at_its_line()
    {
        var change = Assert.Single(Changes(static text => text.Replace("Price: long", "Price: decimal", StringComparison.Ordinal)));

        Assert.Equal(10, change.Line);
        Assert.Equal(
            "property Item.Price: decimal <- \"price\" integer(int64) optional (was: property Item.Price: long <- \"price\" integer(int64) "
                + "optional)",
            change.Text
        );
    }

    [Fact]
    public void What_breaks_comes_first() =>
        Assert.Equal(
            [true, true, false, false, false],
            Changes(static text =>
                    text.Replace("A text.", "A number.", StringComparison.Ordinal)
                        .Replace("Color.Red", "Color.Blue", StringComparison.Ordinal)
                        .Replace("op Items.GetAsync(long id)", "op Items.GetAsync(string id)", StringComparison.Ordinal)
                )
                .Select(static change => change.IsBreaking)
        );

    [Fact]
    public void A_file_has_the_surfaces_of_several_specs()
    {
        var baseline = SurfaceBaseline.Read("remark\n" + Before + "\nsurface shop.v2 document 2 in V2\ntype B: record\n");

        Assert.Equal(["shop.v1", "shop.v2"], baseline.Specs.Order(StringComparer.Ordinal));
        Assert.Empty(baseline.ChangesOf("shop.v1", Before));
        Assert.Equal(
            (15, 16),
            (baseline.LineOf("shop.v2"), Assert.Single(baseline.ChangesOf("shop.v2", "surface shop.v2 document 2 in V2\n")).Line)
        );
        Assert.Empty(baseline.ChangesOf("shop.v3", Before));
    }

    private static IReadOnlyList<SurfaceChange> Changes(Func<string, string> edit) =>
        SurfaceBaseline.Read(Before).ChangesOf("shop.v1", edit(Before));
}
