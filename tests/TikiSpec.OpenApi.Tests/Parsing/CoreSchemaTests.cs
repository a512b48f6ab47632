namespace TikiSpec.OpenApi.Tests.Parsing;

public sealed class CoreSchemaTests
{
    [Theory]
    [InlineData("12", ScalarKind.Integer)]
    [InlineData("-12", ScalarKind.Integer)]
    [InlineData("+12", ScalarKind.Integer)]
    [InlineData("0x1F", ScalarKind.Integer)]
    [InlineData("0o17", ScalarKind.Integer)]
    [InlineData("1.5", ScalarKind.Float)]
    [InlineData(".5", ScalarKind.Float)]
    [InlineData("1.", ScalarKind.Float)]
    [InlineData("1e3", ScalarKind.Float)]
    [InlineData("-.inf", ScalarKind.Float)]
    [InlineData(".nan", ScalarKind.Float)]
    [InlineData("true", ScalarKind.Boolean)]
    [InlineData("FALSE", ScalarKind.Boolean)]
    [InlineData("null", ScalarKind.Null)]
    [InlineData("~", ScalarKind.Null)]
    [InlineData("", ScalarKind.Null)]
    public void An_unquoted_value_of_the_core_schema_has_its_kind(string value, ScalarKind kind) =>
        Assert.Equal((kind, value), NodeText.ValueOfA("a: " + value + "\n"));

    [Theory]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("on")]
    [InlineData("off")]
    [InlineData("2024-01-05")]
    [InlineData("12:30:45")]
    [InlineData("0x")]
    [InlineData("0o8")]
    [InlineData("1_000")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("-.nan")]
    [InlineData("tRue")]
    [InlineData("nil")]
    public void Everything_else_is_a_string(string value) =>
        Assert.Equal((ScalarKind.String, value), NodeText.ValueOfA("a: " + value + "\n"));

    [Theory]
    [InlineData("\"12\"", "12")]
    [InlineData("'true'", "true")]
    [InlineData("!!str 12", "12")]
    [InlineData("! 12", "12")]
    [InlineData("|-\n  12", "12")]
    [InlineData(">-\n  null", "null")]
    public void A_quoted_or_tagged_value_is_a_string(string value, string text) =>
        Assert.Equal((ScalarKind.String, text), NodeText.ValueOfA("a: " + value + "\n"));
}
