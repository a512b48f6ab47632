using System.Globalization;
using System.Text;

namespace TikiSpec.Tests.Json;

public sealed class RecordMemberTests
{
    public static TheoryData<object?, object?> Alike { get; } =
        new()
        {
            { 1L, 1L },
            { null, null },
            { double.NaN, double.NaN },
            { ApiEquality.Of((IReadOnlyList<string>)["a", "b"]), ApiEquality.Of(new List<string> { "a", "b" }) },
            { ApiEquality.Of(Map("a", 1)), ApiEquality.Of(Map("a", 1)) },
            { ApiEquality.Of([1, 2]), ApiEquality.Of([1, 2]) },
            {
                Nested([
                    [1, 2],
                    [3],
                ]),
                Nested([
                    [1, 2],
                    [3],
                ])
            },
            { Nested(Map<IReadOnlyList<int>>("a", [1])), Nested(Map<IReadOnlyList<int>>("a", [1])) },
        };

    public static TheoryData<object?, object?> Others { get; } =
        new()
        {
            { 1L, 2L },
            { "a", null },
            { null, "a" },
            { ApiEquality.Of((IReadOnlyList<string>)["a", "b"]), ApiEquality.Of((IReadOnlyList<string>)["b", "a"]) },
            { ApiEquality.Of((IReadOnlyList<string>)["a"]), null },
            { ApiEquality.Of(Map("a", 1)), ApiEquality.Of(Map("a", 2)) },
            { ApiEquality.Of(Map("a", 1)), ApiEquality.Of(Map("b", 1)) },
            { ApiEquality.Of([1, 2]), ApiEquality.Of([2, 1]) },
            {
                Nested([
                    [1],
                    [2],
                ]),
                Nested([
                    [1],
                    [3],
                ])
            },
            { Nested(Map<IReadOnlyList<int>>("a", [1])), Nested(Map<IReadOnlyList<int>>("a", [2])) },
        };

    [Theory]
    [MemberData(nameof(Alike))]
    public void Members_of_the_same_value_are_equal_and_have_one_hash_code(object? one, object? other)
    {
        Assert.True(ApiRecord.Equals(["x", one], ["x", other]));
        Assert.Equal(ApiRecord.GetHashCode(["x", one]), ApiRecord.GetHashCode(["x", other]));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_member_of_another_value_makes_another_record(object? one, object? other)
    {
        Assert.False(ApiRecord.Equals(["x", one], ["x", other]));
        Assert.NotEqual(ApiRecord.GetHashCode(["x", one]), ApiRecord.GetHashCode(["x", other]));
    }

    [Fact]
    public void Of_nothing_is_nothing()
    {
        Assert.Null(ApiEquality.Of((IReadOnlyList<string>?)null));
        Assert.Null(ApiEquality.Of((IReadOnlyDictionary<string, string>?)null));
        Assert.Null(ApiEquality.Of(null));
        Assert.Null(Nested((IReadOnlyList<IReadOnlyList<int>>?)null));
        Assert.Null(Nested((IReadOnlyDictionary<string, IReadOnlyList<int>>?)null));
    }

    [Fact]
    public void The_text_has_each_member_by_its_name_with_what_is_in_it_whatever_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        try
        {
            var text = new StringBuilder();

            Assert.True(
                ApiRecord.Print(
                    text,
                    "Price,Note,Tags,Sizes,Rows",
                    [
                        1.5m,
                        null,
                        ApiEquality.Of((IReadOnlyList<string>)["a", "b"]),
                        ApiEquality.Of(Map("x", 1)),
                        Nested([
                            [1, 2],
                            [3],
                        ]),
                    ]
                )
            );
            Assert.Equal("Price = 1.5, Note = , Tags = [a, b], Sizes = [x: 1], Rows = [[1, 2], [3]]", text.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static Dictionary<string, T> Map<T>(string name, T value) => new() { [name] = value };

    private static object? Nested(IReadOnlyList<IReadOnlyList<int>>? rows) =>
        ApiEquality.Of(rows, static (left, right) => ApiEquality.Equals(left, right), static row => ApiEquality.GetHashCode(row));

    private static object? Nested(IReadOnlyDictionary<string, IReadOnlyList<int>>? rows) =>
        ApiEquality.Of(rows, static (left, right) => ApiEquality.Equals(left, right), static row => ApiEquality.GetHashCode(row));
}
