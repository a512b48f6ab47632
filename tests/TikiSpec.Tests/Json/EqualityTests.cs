namespace TikiSpec.Tests.Json;

public sealed class EqualityTests
{
    [Fact]
    public void Lists_are_equal_by_elements_in_order()
    {
        IReadOnlyList<string> list = ["a", "b"];

        Assert.True(ApiEquality.Equals(list, new List<string> { "a", "b" }));
        Assert.False(ApiEquality.Equals(list, ["b", "a"]));
        Assert.False(ApiEquality.Equals(list, null));
        Assert.True(ApiEquality.Equals<string>((IReadOnlyList<string>?)null, null));
        Assert.Equal(ApiEquality.GetHashCode(list), ApiEquality.GetHashCode<string>(new List<string> { "a", "b" }));
        Assert.True(ApiEquality.Equals(ApiList.Absent<string>(), []));
    }

    [Fact]
    public void Maps_are_equal_by_entries_in_any_order()
    {
        IReadOnlyDictionary<string, int> one = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        IReadOnlyDictionary<string, int> other = new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 };

        Assert.True(ApiEquality.Equals(one, other));
        Assert.Equal(ApiEquality.GetHashCode(one), ApiEquality.GetHashCode(other));
        Assert.False(ApiEquality.Equals(one, new Dictionary<string, int> { ["a"] = 1, ["b"] = 3 }));
        Assert.True(ApiEquality.Equals(ApiMap.Absent<int>(), new Dictionary<string, int>()));
    }

    [Fact]
    public void Lists_of_lists_compare_with_a_comparison_of_their_own()
    {
        IReadOnlyList<IReadOnlyList<int>> one =
        [
            [1, 2],
            [3],
        ];
        IReadOnlyList<IReadOnlyList<int>> other =
        [
            [1, 2],
            [3],
        ];

        Assert.True(ApiEquality.Equals(one, other, static (left, right) => ApiEquality.Equals(left, right)));
        Assert.Equal(
            ApiEquality.GetHashCode(one, static item => ApiEquality.GetHashCode(item)),
            ApiEquality.GetHashCode(other, static item => ApiEquality.GetHashCode(item))
        );
    }

    [Fact]
    public void Bytes_are_equal_by_content()
    {
        Assert.True(ApiEquality.Equals([1, 2], (byte[])[1, 2]));
        Assert.False(ApiEquality.Equals((byte[])[1], null));
        Assert.Equal(ApiEquality.GetHashCode((byte[])[1, 2]), ApiEquality.GetHashCode((byte[])[1, 2]));
    }

    [Fact]
    public void An_absent_list_is_told_from_an_empty_one()
    {
        Assert.True(ApiList.IsAbsent(ApiList.Absent<int>()));
        Assert.True(ApiList.IsAbsent<int>(null));
        Assert.False(ApiList.IsAbsent(Array.Empty<int>()));
        Assert.True(ApiMap.IsAbsent(ApiMap.Absent<int>()));
        Assert.False(ApiMap.IsAbsent(new Dictionary<string, int>()));
        Assert.Throws<KeyNotFoundException>(() => ApiMap.Absent<int>()["x"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => ApiList.Absent<int>()[0]);
    }
}
