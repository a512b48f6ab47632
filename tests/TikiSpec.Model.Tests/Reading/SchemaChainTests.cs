namespace TikiSpec.Model.Tests.Reading;

/// <summary>Schemas that lead from one to the next thousands of times are read in work by their number, on any
/// stack.</summary>
[Trait("Culture", "any")]
public sealed class SchemaChainTests
{
    [Theory]
    [MemberData(nameof(Chains))]
    public void A_chain_of_schemas_longer_than_a_stack_is_read_or_told(string link)
    {
        // Compilers run generators on stacks of a megabyte; this one has a quarter.
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => HostileSpecTests.AssertReadOrTold(Chain(link, 3000))), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Reading_a_chain_of_schemas_takes_work_by_its_length_and_not_by_the_square_of_it(string link)
    {
        // Beyond the five hundred parts that are read of one schema.
        _ = Work(link, 1000);

        Assert.InRange((double)Work(link, 4000) / Work(link, 1000), 1, 6);
    }

    [Fact]
    public void A_chain_of_references_that_is_too_long_is_told_once() =>
        Assert.Single(SpecReader.Read(Chain("{$ref: NEXT}", 300), []).Problems, static problem => problem.Id == "TIKI1014");

    public static TheoryData<string> Chains =>
        [
            "{$ref: NEXT}",
            "{type: array, items: {$ref: NEXT}}",
            "{type: object, additionalProperties: {$ref: NEXT}}",
            "{type: object, required: [a], properties: {a: {$ref: NEXT}}}",
            "{allOf: [{$ref: NEXT}]}",
            "{allOf: [{$ref: NEXT}, {properties: {a: {type: string}}}]}",
            "{oneOf: [{$ref: NEXT}, {type: string}]}",
            "{anyOf: [{$ref: NEXT}, {type: 'null'}]}",
            "{oneOf: [{type: object, properties: {a: {$ref: NEXT}}}, {type: string}]}",
        ];

    private static SpecText Chain(string link, int length) =>
        new(
            "chain",
            "chain.yaml",
            "openapi: 3.1.0\ninfo: {title: T, version: v}\npaths: {}\ncomponents:\n  schemas:\n"
                + string.Concat(
                    Enumerable
                        .Range(0, length)
                        .Select(i =>
                        {
                            var next = FormattableString.Invariant($"'#/components/schemas/S{i + 1}'");
                            return FormattableString.Invariant($"    S{i}: {link.Replace("NEXT", next, StringComparison.Ordinal)}\n");
                        })
                )
                + FormattableString.Invariant($"    S{length}: {{type: object, properties: {{last: {{type: string}}}}}}\n")
        );

    private static long Work(string link, int length)
    {
        var text = Chain(link, length);
        var begin = GC.GetAllocatedBytesForCurrentThread();
        _ = SpecReader.Read(text, []);
        return GC.GetAllocatedBytesForCurrentThread() - begin;
    }
}
