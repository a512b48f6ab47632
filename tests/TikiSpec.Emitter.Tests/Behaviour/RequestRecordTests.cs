namespace TikiSpec.Emitter.Tests.Behaviour;

public sealed class RequestRecordTests
{
    private static readonly EmittedType Parcel = EmittedType.Of("request", "NewParcel");

    [Fact]
    public void What_may_be_left_out_is_not_sent_and_a_required_null_is() => Assert.Equal(
        """{"label":"x","items":[{"sku":"s"}],"sent_at":"2021-03-04T05:06:07+00:00","code":null}""",
        Parcel.Through("""{"label":"x","items":[{"sku":"s"}],"sent_at":"2021-03-04T05:06:07Z"}"""));

    [Theory]
    [InlineData("Label", true)]
    [InlineData("Items", true)]
    [InlineData("SentAt", true)]
    [InlineData("Code", false)]
    [InlineData("Id", false)]
    [InlineData("Extras", false)]
    public void What_a_request_must_have_is_required_in_code(string property, bool isRequired) => Assert.Equal(
        isRequired,
        Parcel.Type.GetProperty(property)!.CustomAttributes.Any(static attribute => attribute.AttributeType.Name == "RequiredMemberAttribute"));

    [Fact]
    public void An_empty_optional_list_is_sent_because_it_was_given() =>
        Assert.Contains("\"extras\":[]", Parcel.Through("""{"extras":[]}"""), StringComparison.Ordinal);
}
