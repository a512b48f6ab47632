using System.Globalization;
using System.Text.Json.Nodes;

namespace TikiSpec.Emitter.Tests.Behaviour;

public sealed class RecordTests
{
    private const string Full = """
        {"id":7,"label":"Áo \"dài\"","weight":1.50,"is_fragile":false,"is_open":1,"count":null,"sent_at":"2021-03-04 05:06:07",
            "day":"2021-03-04",
        "seen_at":"2021-03-04T05:06:07+07:00","ratio":0.25,"stamp":"AQID","stops":"1054,1233","tags":["a",""],"grid":[[1,null],[]],
        "notes":{"":"x","b":"y"},"anything":{"c":[1,null]},"sender":{"name":"S"},"receiver":{},"2fa":"z"}
        """;

    private static readonly EmittedType Parcel = EmittedType.Of("record", "Parcel");

    [Fact]
    public void What_is_read_is_written_back()
    {
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Full), JsonNode.Parse(Parcel.Through(Full))), Parcel.Through(Full));
    }

    [Fact]
    public void Each_property_has_its_type()
    {
        var parcel = Parcel.Read(Full);

        Assert.Equal(7L, Parcel.Get(parcel, "Id"));
        Assert.Equal(1.50m, Parcel.Get(parcel, "Weight"));
        Assert.Equal(true, Parcel.Get(parcel, "IsOpen"));
        Assert.Equal(new DateTimeOffset(2021, 3, 4, 5, 6, 7, TimeSpan.FromHours(7)), Parcel.Get(parcel, "SentAt"));
        Assert.Equal(new DateOnly(2021, 3, 4), Parcel.Get(parcel, "Day"));
        Assert.Equal(0.25, Parcel.Get(parcel, "Ratio"));
        Assert.Equal(new byte[] { 1, 2, 3 }, Parcel.Get(parcel, "Stamp"));
        Assert.Equal([1054L, 1233L], Parcel.List(parcel, "Stops"));
        Assert.Equal("z", Parcel.Get(parcel, "_2fa"));
    }

    [Fact]
    public void A_missing_required_property_is_the_empty_value_of_its_type()
    {
        var parcel = Parcel.Read("{}");

        Assert.Equal(0L, Parcel.Get(parcel, "Id"));
        Assert.Equal("", Parcel.Get(parcel, "Label"));
        Assert.Null(Parcel.Get(parcel, "SentAt"));
        Assert.NotNull(Parcel.Get(parcel, "Sender"));
        Assert.Null(Parcel.Get(parcel, "Receiver"));
        Assert.Empty(Parcel.List(parcel, "Tags"));
    }

    [Fact]
    public void A_missing_required_property_is_not_written_as_if_it_had_come()
    {
        Assert.Equal("{}", Parcel.Through("{}"));
        Assert.Equal("""{"weight":0}""", Parcel.Through("""{"weight":0}"""));
        Assert.Equal("""{"sender":{}}""", Parcel.Through("""{"sender":{}}"""));
        var parcel = Parcel.Read("{}");
        Parcel.Set(parcel, "Weight", 1.5m);
        Parcel.Set(parcel, "Label", "x");
        Assert.Equal("""{"label":"x","weight":1.5}""", Parcel.Write(parcel));
    }

    [Fact]
    public void That_a_property_did_not_come_is_no_part_of_the_value() =>
        Assert.Equal(Activator.CreateInstance(Parcel.Type)!, Parcel.Read("{}"));

    [Fact]
    public void An_object_made_by_hand_has_no_null_where_none_is_declared()
    {
        var parcel = Activator.CreateInstance(Parcel.Type)!;

        Assert.Equal("", Parcel.Get(parcel, "Label"));
        Assert.NotNull(Parcel.Get(parcel, "Sender"));
        Assert.Empty(Parcel.List(parcel, "Notes"));
    }

    [Fact]
    public void A_list_that_was_empty_is_written_and_one_that_was_absent_is_not()
    {
        Assert.Contains("\"tags\":[]", Parcel.Through("""{"tags":[]}"""), StringComparison.Ordinal);
        Assert.DoesNotContain("tags", Parcel.Through("{}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_came_as_null_is_written_as_null_until_it_has_a_value()
    {
        const string nulls = """{"count":null,"tags":null,"notes":null,"receiver":null,"2fa":null}""";
        var parcel = Parcel.Read(nulls);

        Assert.Equal(nulls, Parcel.Write(parcel));
        Parcel.Set(parcel, "Count", 3);
        Assert.Contains("\"count\":3", Parcel.Write(parcel), StringComparison.Ordinal);
        Assert.DoesNotContain("null", Parcel.Through("{}"), StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_property_came_as_null_is_no_part_of_the_value() =>
        Assert.Equal(Parcel.Read("{}"), Parcel.Read("""{"count":null,"tags":null}"""));

    [Theory]
    [InlineData("Label", "\"label\":null")]
    [InlineData("Sender", "\"sender\":null")]
    [InlineData("Tags", "\"id\":0")]
    [InlineData("Notes", "\"id\":0")]
    [InlineData("AdditionalProperties", "\"id\":0")]
    public void Null_where_none_is_declared_can_be_written(string property, string expected)
    {
        var parcel = Parcel.Read("""{"id":0}""");
        Parcel.Set(parcel, property, null);

        Assert.Contains(expected, Parcel.Write(parcel), StringComparison.Ordinal);
    }

    [Fact]
    public void Undeclared_properties_are_kept_in_order_and_written_back()
    {
        var parcel = Parcel.Read("""{"z":{"a":[1.0]},"id":1,"a":null}""");

        Assert.Equal(["z", "a"], Parcel.Additional(parcel).Keys);
        Assert.EndsWith(""","z":{"a":[1.0]},"a":null}""", Parcel.Write(parcel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"parcel_id":5}""", 5, false)]
    [InlineData("""{"parcel_id":5,"id":6}""", 6, false)]
    [InlineData("""{"id":6,"parcel_id":5}""", 6, true)]
    public void The_other_name_of_a_property_is_read_where_the_documented_one_is_absent(string json, long expected, bool isKept)
    {
        var parcel = Parcel.Read(json);

        Assert.Equal(expected, Parcel.Get(parcel, "Id"));
        Assert.Equal(isKept, Parcel.Additional(parcel).ContainsKey("parcel_id"));
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_null_and_its_text_is_written_back_once()
    {
        var parcel = Parcel.Read("""{"sent_at":"yesterday"}""");

        Assert.Null(Parcel.Get(parcel, "SentAt"));
        Assert.Single(Parcel.Write(parcel).Split("sent_at").Skip(1));
        Assert.Contains("\"sent_at\":\"yesterday\"", Parcel.Write(parcel), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_could_not_be_read_and_has_a_new_value_is_written_once()
    {
        var parcel = Parcel.Read("""{"sent_at":"yesterday","day":"never","more":1}""");
        Parcel.Set(parcel, "SentAt", new DateTimeOffset(2021, 3, 4, 5, 6, 7, TimeSpan.FromHours(7)));

        Assert.EndsWith(
            "\"sent_at\":\"2021-03-04 05:06:07\",\"day\":\"never\",\"more\":1}",
            Parcel.Write(parcel),
            StringComparison.Ordinal
        );
        Assert.Equal(["sent_at", "day", "more"], Parcel.Additional(parcel).Keys);
    }

    [Theory]
    [InlineData("""{"sent_at":"yesterday","sent_at":"2021-03-04 05:06:07"}""", "\"sent_at\":\"2021-03-04 05:06:07\"")]
    [InlineData("""{"day":"never","day":null}""", "\"day\":null")]
    public void Of_a_date_that_comes_twice_the_last_is_written(string json, string expected)
    {
        var written = Parcel.Through(json);

        Assert.Contains(expected, written, StringComparison.Ordinal);
        Assert.DoesNotContain("yesterday", written, StringComparison.Ordinal);
        Assert.DoesNotContain("never", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"7"}""", "Id", 7L)]
    [InlineData("""{"id":7.0}""", "Id", 7L)]
    [InlineData("""{"is_open":"0"}""", "IsOpen", false)]
    [InlineData("""{"label":5}""", "Label", "5")]
    [InlineData("""{"count":"3"}""", "Count", 3)]
    public void A_scalar_of_another_type_with_a_clear_meaning_is_read(string json, string property, object expected) =>
        Assert.Equal(expected, Parcel.Get(Parcel.Read(json), property));

    [Fact]
    public void Equal_content_is_equal_through_lists_maps_and_bytes()
    {
        var left = Parcel.Read(Full);
        var right = Parcel.Read(Full);

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("\"tags\":[\"a\",\"\"]", "\"tags\":[\"\",\"a\"]")]
    [InlineData("[1,null]", "[1,2]")]
    [InlineData("\"b\":\"y\"", "\"b\":\"Y\"")]
    [InlineData("AQID", "AQIE")]
    [InlineData("\"c\":[1,null]", "\"c\":[2,null]")]
    [InlineData("\"S\"", "\"T\"")]
    [InlineData("\"2fa\":\"z\"", "\"3fa\":\"z\"")]
    public void Other_content_is_not_equal(string from, string to)
    {
        Assert.Contains(from, Full, StringComparison.Ordinal);
        Assert.NotEqual(Parcel.Read(Full), Parcel.Read(Full.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void Reading_and_writing_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var expected = Parcel.Through(Full);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");

            Assert.Equal(expected, Parcel.Through(Full));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
