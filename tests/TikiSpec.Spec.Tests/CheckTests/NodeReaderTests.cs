using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests.CheckTests;

/// <summary>Scalars are read by the YAML 1.2 core schema, so that the JSON handed to other readers means the
/// same.</summary>
public sealed class NodeReaderTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("1.50", "1.50")]
    [InlineData("2022-01-05", "\"2022-01-05\"")]
    [InlineData("3.0.4", "\"3.0.4\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("true", "true")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("~", "null")]
    [InlineData("'null'", "\"null\"")]
    [InlineData("{a: [1, b]}", "{\"a\":[1,\"b\"]}")]
    public void A_scalar_keeps_its_type(string yaml, string json) => Assert.Equal(json, JsonText.Of(NodeReader.Read(yaml)));

    [Fact]
    public void A_name_that_stands_twice_is_refused() => Assert.ThrowsAny<Exception>(() => NodeReader.Read("{a: 1, a: 2}"));
}
