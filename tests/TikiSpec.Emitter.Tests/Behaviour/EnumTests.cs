namespace TikiSpec.Emitter.Tests.Behaviour;

public sealed class EnumTests
{
    private static readonly EmittedType Report = EmittedType.Of("enums", "Report");
    private static readonly EmittedType State = EmittedType.Of("enums", "State");

    [Theory]
    [InlineData("queued", true)]
    [InlineData("on-hold", true)]
    [InlineData("", true)]
    [InlineData("shredded", false)]
    [InlineData("Queued", false)]
    public void A_value_survives_whether_it_is_known_or_not(string value, bool isKnown)
    {
        var json = $$"""{"state":"{{value}}","status":1}""";
        var state = Report.Get(Report.Read(json), "State")!;

        Assert.Equal(isKnown, State.Get(state, "IsKnown"));
        Assert.Equal(value, State.Get(state, "Value"));
        Assert.Equal(value, state.ToString());
        Assert.Equal(json, Report.Through(json));
    }

    [Fact]
    public void A_value_equals_its_static_member()
    {
        var state = Report.Get(Report.Read("""{"state":"on-hold"}"""), "State");

        Assert.Equal(State.Type.GetField("OnHold")!.GetValue(null), state);
    }

    [Fact]
    public void The_default_is_the_empty_text_and_equals_it()
    {
        var state = Activator.CreateInstance(State.Type)!;

        Assert.Equal("", State.Get(state, "Value"));
        Assert.Equal(Activator.CreateInstance(State.Type, ""), state);
        Assert.Equal(Activator.CreateInstance(State.Type, "")!.GetHashCode(), state.GetHashCode());
    }

    [Fact]
    public void There_is_no_value_of_nothing()
    {
        var exception = Assert.Throws<System.Reflection.TargetInvocationException>(() =>
            Activator.CreateInstance(State.Type, (string?)null)
        );

        Assert.IsType<ArgumentNullException>(exception.InnerException);
    }

    [Fact]
    public void The_constants_are_for_a_switch() =>
        Assert.Equal("on-hold", State.Type.GetNestedType("Values")!.GetField("OnHold")!.GetRawConstantValue());

    [Theory]
    [InlineData("""{"state":"queued","status":2,"statuses":[1,9]}""")]
    [InlineData("""{"state":"queued","last_state":"on-hold","status":9}""")]
    public void A_closed_enum_is_read_and_written_as_its_number(string json) => Assert.Equal(json, Report.Through(json));
}
