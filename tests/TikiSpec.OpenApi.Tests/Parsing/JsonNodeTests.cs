namespace TikiSpec.OpenApi.Tests.Parsing;

public sealed class JsonNodeTests
{
    [Theory]
    [InlineData("{\"a\":\"\\ud83d\\ude00\"}", "😀")]
    [InlineData("{\"a\":\"\\/x\\\\\\\"\"}", "/x\\\"")]
    [InlineData("{\"a\":\"\\b\\f\\n\\r\\t\\u0041\"}", "\b\f\n\r\tA")]
    [InlineData("{\t\"a\"\t:\t\"x\"\t}", "x")]
    [InlineData("\uFEFF {\r\n\t\"a\": \"x\"\r\n}\r\n", "x")]
    [InlineData("{\"a\":\"\"}", "")]
    public void Strings_are_unescaped(string json, string expected) => Assert.Equal((ScalarKind.String, expected), NodeText.ValueOfA(json));

    [Theory]
    [InlineData("0", ScalarKind.Integer)]
    [InlineData("-10", ScalarKind.Integer)]
    [InlineData("1.5e-7", ScalarKind.Float)]
    [InlineData("12345678901234567890", ScalarKind.Integer)]
    [InlineData("true", ScalarKind.Boolean)]
    [InlineData("null", ScalarKind.Null)]
    public void Other_values_keep_their_text(string value, ScalarKind kind) =>
        Assert.Equal((kind, value), NodeText.ValueOfA("{\"a\":" + value + "}"));

    [Fact]
    public void A_key_may_be_longer_than_yaml_allows()
    {
        var key = new string('k', 5000);

        Assert.NotNull(((SpecMapping)NodeText.Root("{\"" + key + "\":1}"))[key]);
    }

    [Fact]
    public void Flow_style_yaml_is_read_where_json_refuses() =>
        Assert.Equal("{\"a\":[\"b\"]}", JsonText.Of(NodeText.Root("{a: [b,], # comment\n}")));

    [Fact]
    public void A_file_that_is_called_json_must_be_json() =>
        Assert.Equal(("TIKI1001", 1, 2), Position(NodeText.OnlyProblem("{a: 1}", "api.json")));

    [Theory]
    [InlineData("{\"a\":1,}", 1, 8)]
    [InlineData("{\"a\" 1}", 1, 6)]
    [InlineData("{\"a\":\n01}", 2, 2)]
    [InlineData("{\"a\":\"x", 1, 8)]
    [InlineData("{\"a\":\"x\ny\"}", 1, 8)]
    [InlineData("{\"a\":\"\\q\"}", 1, 7)]
    [InlineData("{\"a\":\"\\u12\"}", 1, 7)]
    [InlineData("{\"a\":tru}", 1, 6)]
    [InlineData("{\"a\":1} x", 1, 9)]
    [InlineData("{\"a\":-}", 1, 7)]
    [InlineData("{\"a\":1.}", 1, 8)]
    [InlineData("{\"a\":[1", 1, 8)]
    public void Broken_json_is_a_problem_at_its_place(string json, int line, int column) =>
        Assert.Equal(("TIKI1001", line, column), Position(NodeText.OnlyProblem(json, "api.json")));

    [Theory]
    [InlineData("{\"a\":1,}", "remove the comma")]
    [InlineData("{\"a\":[1,]}", "remove the comma")]
    [InlineData("{ // note\n}", "JSON has no comments")]
    [InlineData("{'a':1}", "double quotes only")]
    [InlineData("{\"a\":'b'}", "double quotes only")]
    public void What_json_does_not_have_is_said(string json, string advice) =>
        Assert.Contains(advice, NodeText.OnlyProblem(json, "api.json").Message, StringComparison.Ordinal);

    private static (string Id, int Line, int Column) Position(SpecProblem problem) =>
        (problem.Id, problem.Location.Line, problem.Location.Column);
}
