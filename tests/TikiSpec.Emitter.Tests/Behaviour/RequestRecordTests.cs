namespace TikiSpec.Emitter.Tests.Behaviour;

public sealed class RequestRecordTests
{
    private static readonly EmittedType Parcel = EmittedType.Of("request", "NewParcel");

    [Fact]
    public void What_may_be_left_out_is_not_sent_and_a_required_null_is()
    {
        var parcel = Activator.CreateInstance(Parcel.Type)!;
        Parcel.Set(parcel, "Label", "x");

        Assert.StartsWith("""{"label":"x",""", Parcel.Write(parcel), StringComparison.Ordinal);
        Assert.EndsWith(",\"code\":null}", Parcel.Write(parcel), StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_property_that_did_not_come_is_left_out_until_it_is_given()
    {
        Assert.Equal("{}", Parcel.Through("{}"));
        var parcel = Parcel.Read("""{"label":"x","items":[{"sku":"s"}],"sent_at":"2021-03-04T05:06:07Z"}""");
        Assert.Equal("""{"label":"x","items":[{"sku":"s"}],"sent_at":"2021-03-04T05:06:07+00:00"}""", Parcel.Write(parcel));
        Parcel.Set(parcel, "Code", "c");
        Assert.EndsWith(",\"code\":\"c\"}", Parcel.Write(parcel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Label", true)]
    [InlineData("Items", true)]
    [InlineData("SentAt", true)]
    [InlineData("Code", false)]
    [InlineData("Id", false)]
    [InlineData("Extras", false)]
    public void What_a_request_must_have_is_required_in_code(string property, bool isRequired) =>
        Assert.Equal(
            isRequired,
            Parcel
                .Type.GetProperty(property)!
                .CustomAttributes.Any(static attribute => attribute.AttributeType.Name == "RequiredMemberAttribute")
        );

    [Fact]
    public void An_empty_optional_list_is_sent_because_it_was_given() =>
        Assert.Contains("\"extras\":[]", Parcel.Through("""{"extras":[]}"""), StringComparison.Ordinal);
}
