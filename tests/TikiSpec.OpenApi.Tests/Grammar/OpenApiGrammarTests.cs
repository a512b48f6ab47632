using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.OpenApi.Tests.Grammar;

public class OpenApiGrammarTests
{
    public static TheoryData<ObjectKind> Kinds => [.. Enum.GetValues<ObjectKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_its_rule(ObjectKind kind) => Assert.Equal(kind, OpenApiGrammar.Of(kind).Kind);

    [Fact]
    public void Every_kind_is_reached_from_the_document()
    {
        var reached = new HashSet<ObjectKind> { ObjectKind.Document };
        var open = new Queue<ObjectKind>(reached);
        while (open.TryDequeue(out var kind))
        {
            var rule = OpenApiGrammar.Of(kind);
            foreach (
                var inner in rule
                    .Keys.Select(key => rule.Find(key))
                    .Append(rule.Named)
                    .OfType<KeyRule>()
                    .Where(static inner => inner.HoldsObjects)
            )
            {
                if (reached.Add(inner.Kind))
                {
                    open.Enqueue(inner.Kind);
                }
            }
        }

        Assert.Equal(Enum.GetValues<ObjectKind>(), reached.Order());
    }

    [Theory]
    [InlineData(ObjectKind.Schema, "example")]
    [InlineData(ObjectKind.Schema, "examples")]
    [InlineData(ObjectKind.Schema, "default")]
    [InlineData(ObjectKind.Schema, "enum")]
    [InlineData(ObjectKind.Schema, "const")]
    [InlineData(ObjectKind.MediaType, "example")]
    [InlineData(ObjectKind.Parameter, "example")]
    [InlineData(ObjectKind.Example, "value")]
    [InlineData(ObjectKind.Link, "parameters")]
    [InlineData(ObjectKind.Operation, "x-anything")]
    [InlineData(ObjectKind.Paths, "x-anything")]
    public void Values_of_the_API_and_extensions_are_data(ObjectKind kind, string key) =>
        Assert.Equal(ValueShape.Data, OpenApiGrammar.Of(kind).Find(key)?.Shape);

    [Theory]
    [InlineData(ObjectKind.Schema, "properties", ObjectKind.Schema)]
    [InlineData(ObjectKind.Schema, "$defs", ObjectKind.Schema)]
    [InlineData(ObjectKind.Components, "responses", ObjectKind.Response)]
    [InlineData(ObjectKind.MediaType, "examples", ObjectKind.Example)]
    [InlineData(ObjectKind.Response, "headers", ObjectKind.Header)]
    [InlineData(ObjectKind.Document, "webhooks", ObjectKind.PathItem)]
    public void Names_stand_under_these_keys(ObjectKind kind, string key, ObjectKind inner) =>
        Assert.Equal(KeyRule.Map(inner), OpenApiGrammar.Of(kind).Find(key));

    [Theory]
    [InlineData(ObjectKind.Operation, "gett")]
    [InlineData(ObjectKind.Schema, "anyword")]
    public void Other_keys_are_unknown(ObjectKind kind, string key) => Assert.Null(OpenApiGrammar.Of(kind).Find(key));
}
