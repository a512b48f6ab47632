namespace TikiSpec.Model.Tests.Examples;

public sealed class TikiExampleTests
{
    public static TheoryData<string> Tiki => [.. SpecFiles.Tiki];

    [Theory]
    [MemberData(nameof(Tiki))]
    public void Every_valid_example_fits_its_schema_property_by_property(string name)
    {
        var (surface, examples) = Read(name);

        Assert.NotEmpty(examples);
        Assert.All(
            examples.Where(example => example.InvalidStatus is null),
            example =>
                Assert.Equal(
                    [],
                    Faults(surface, example).Select(fault => $"{example.OperationId} {example.Status} {example.Name}: {fault}")
                )
        );
    }

    [Theory]
    [MemberData(nameof(Tiki))]
    public void A_request_that_is_marked_as_invalid_lacks_the_price_of_its_second_variant(string name)
    {
        var (surface, examples) = Read(name);

        var invalid = Assert.Single(examples, example => example.InvalidStatus is not null);
        Assert.Equal(("422", null), (invalid.InvalidStatus, invalid.Status));
        Assert.Equal([new ValueViolation("/variants/1/price", ValueViolationKind.Missing, "is required")], Faults(surface, invalid));
    }

    [Theory]
    [MemberData(nameof(Tiki))]
    public void Every_example_of_ours_has_a_name_and_a_type(string name) =>
        Assert.All(Read(name).Examples, example => Assert.True(example is { Name: not null, Type: not null }, example.OperationId));

    private static (ApiSurface Surface, IReadOnlyList<SpecExample> Examples) Read(string name)
    {
        var text = SpecFiles.Read(name);
        var surface = SpecReader.Read(text, []).Surface!;
        return (surface, SpecExamples.Of(SpecDocument.Parse(text), surface));
    }

    private static IReadOnlyList<ValueViolation> Faults(ApiSurface surface, SpecExample example) =>
        new ValueCheck(surface, new ValueCheckOptions { IsRequest = example.Status is null, RefusesUndeclared = true }).Check(
            example.Type!,
            example.Value
        );
}
