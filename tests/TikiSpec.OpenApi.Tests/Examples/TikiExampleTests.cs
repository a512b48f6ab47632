using TikiSpec.Testing;

namespace TikiSpec.OpenApi.Tests.Examples;

public sealed class TikiExampleTests
{
    public static TheoryData<string> Tiki => ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    [Theory]
    [MemberData(nameof(Tiki))]
    public void Every_valid_example_fits_its_schema_property_by_property(string name)
    {
        var examples = SpecExamples.All(Read(name));

        Assert.NotEmpty(examples);
        Assert.All(
            examples.Where(example => example.InvalidStatus is null),
            example => Assert.Equal([], Violations(example).Select(violation => $"{example.Of} {example.Name}: {violation}"))
        );
    }

    [Theory]
    [MemberData(nameof(Tiki))]
    public void A_request_that_is_marked_as_invalid_lacks_the_price_of_its_second_variant(string name)
    {
        var invalid = Assert.Single(SpecExamples.All(Read(name)), example => example.InvalidStatus is not null);
        Assert.Equal(("422", null), (invalid.InvalidStatus, invalid.Status));
        Assert.Equal([new ValueViolation("/variants/1/price", ValueViolationKind.Missing, "is required")], Violations(invalid));
    }

    [Theory]
    [MemberData(nameof(Tiki))]
    public void Every_example_of_a_body_of_ours_has_a_name_and_a_schema(string name) =>
        Assert.All(SpecExamples.OfBodies(Read(name)), example => Assert.True(example is { Name: not null, CanBeJudged: true }, example.Of));

    private static DocumentView Read(string name) =>
        DocumentView.Of(SpecDocument.Parse(new SpecText(name, name + ".yaml", Repository.Spec(name))));

    private static IReadOnlyList<ValueViolation> Violations(SpecExample example) =>
        new ValueJudge(new JudgeOptions { Direction = example.Direction, RefusesUndeclared = true }).Check(example.Schema!, example.Value);
}
