using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>The work grows with the changes, not with their square. Counted in bytes, which a machine's load leaves
/// alone.</summary>
[Trait("Culture", "any")]
public sealed class WorkTests
{
    private const int Few = 100;
    private const int Times = 4;

    [Theory]
    [InlineData("members of one type")]
    [InlineData("types of one member")]
    [InlineData("operations with a parameter")]
    [InlineData("types that refer to one another")]
    public void Four_times_the_changes_take_hardly_more_than_four_times_the_work(string what)
    {
        _ = Work(what, Few);

        var few = Work(what, Few);
        var many = Work(what, Few * Times);

        Assert.InRange((double)many / few, 1, Times * 1.5);
    }

    [Fact]
    public void A_change_behind_ten_thousand_references_is_told_with_its_way()
    {
        const int Long = 10_000;

        var report = SpecDrift.Compare(Parse(Chain(Long, "integer", isEach: false)), Parse(Chain(Long, "string", isEach: false)), Options);

        var use = Assert.Single(Assert.Single(report.Findings).Change.Uses);
        Assert.Equal(string.Concat(Enumerable.Repeat("next/", Long - 1)) + "value", use.Path);
    }

    [Theory]
    [InlineData("anyOf: [NEXT, {type: 'null'}]")]
    [InlineData("oneOf: [NEXT]")]
    [InlineData("allOf: [NEXT]")]
    [InlineData("allOf: [NEXT, {properties: {a: {type: string}}}]")]
    public void A_chain_of_schemas_longer_than_a_stack_is_compared(string link)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => Compare(link, 1500)), 128 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    [Theory]
    [InlineData("allOf: [NEXT]")]
    [InlineData("allOf: [NEXT, {properties: {a: {type: string}}}]")]
    [InlineData("anyOf: [NEXT, {type: 'null'}]")]
    [InlineData("$ref: LINK")]
    [InlineData("items: NEXT")]
    [InlineData("additionalProperties: NEXT")]
    [InlineData("not: NEXT")]
    public void A_chain_four_times_as_long_takes_hardly_more_than_four_times_the_work(string link)
    {
        // What an allOf adds up is looked at to a limit, which is far below.
        const int Long = 1500;
        Compare(link, Few);

        var few = Allocated(() => Compare(link, Long));
        var many = Allocated(() => Compare(link, Long * Times));

        Assert.InRange((double)many / few, 1, Times * 1.5);
    }

    private static long Allocated(Action work)
    {
        var begin = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - begin;
    }

    private static void Compare(string link, int length)
    {
        var text =
            "openapi: 3.1.0\ninfo: {title: work, version: '1'}\npaths:\n  /t:\n    get:\n      operationId: T_Get\n"
            + "      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/T0'}}}}}\n"
            + "components:\n  schemas:\n"
            + Join(
                length,
                "",
                place =>
                {
                    var next = $"'#/components/schemas/T{place + 1}'";
                    var said = link.Replace("NEXT", $"{{$ref: {next}}}", StringComparison.Ordinal);
                    return $"    T{place}: {{{said.Replace("LINK", next, StringComparison.Ordinal)}}}\n";
                }
            )
            + $"    T{length}: {{type: object, properties: {{value: {{type: integer}}}}}}\n";
        var report = SpecDrift.Compare(Parse(text), Parse(text.Replace("integer", "string", StringComparison.Ordinal)), Options);
        Assert.Single(report.Findings);
    }

    private static DriftOptions Options => new() { Today = new DateTime(2026, 11, 21) };

    private static long Work(string what, int count)
    {
        var (before, after) = (Parse(Document(what, count, "integer")), Parse(Document(what, count, "string")));
        var (old, @new) = (SpecReader.Read(before, []).Surface, SpecReader.Read(after, []).Surface);
        DriftReport? report = null;
        var bytes = Allocated(() => report = SpecDrift.Compare(before, after, Options, old, @new));
        Assert.Equal(count, report!.Findings.Count);
        Assert.True(report.Summary.SourceBreaking >= count);
        return bytes;
    }

    private static SpecDocument Parse(string text) => SpecDocument.Parse(new SpecText("work", "work.yaml", text));

    private static string Document(string what, int count, string type) =>
        what switch
        {
            "members of one type" => Drifts.Products(
                $"{{type: object, properties: {{{Join(count, ", ", place => $"m{place}: {{type: {type}}}")}}}}}"
            ),
            "types of one member" => Drifts.Products(
                $"{{type: object, properties: {{{Join(count, ", ", place => $"m{place}: {{$ref: '#/components/schemas/T{place}'}}")}}}}}"
            )
                + "\n"
                + Join(count, "", place => $"    T{place}: {{type: object, properties: {{value: {{type: {type}}}}}}}\n"),
            "operations with a parameter" => "openapi: 3.0.3\ninfo: {title: work, version: '1'}\npaths:\n"
                + Join(
                    count,
                    "",
                    place =>
                        $"  /p{place}:\n    get:\n      operationId: P{place}_Get\n      parameters: [{{name: q, in: query, "
                        + $"schema: {{type: {(type == "integer" ? "boolean" : "integer")}}}}}]\n"
                        + "      responses: {'204': {description: ok}}\n"
                ),
            _ => Chain(count, type, isEach: true),
        };

    /// <summary>Each type has the next as a property, and the last, or each, a value of the type.</summary>
    private static string Chain(int count, string type, bool isEach) =>
        "openapi: 3.0.3\ninfo: {title: work, version: '1'}\npaths:\n  /t:\n    get:\n      operationId: T_Get\n"
        + "      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/T0'}}}}}\n"
        + "components:\n  schemas:\n"
        + Join(
            count,
            "",
            place =>
            {
                var value = isEach || place == count - 1 ? $"value: {{type: {type}}}" : "";
                var next = place < count - 1 ? $"next: {{$ref: '#/components/schemas/T{place + 1}'}}" : "";
                return $"    T{place}: {{type: object, properties: {{"
                    + $"{string.Join(", ", new[] { value, next }.Where(static text => text.Length > 0))}}}}}\n";
            }
        );

    private static string Join(int count, string separator, Func<int, string> one) =>
        string.Join(separator, Enumerable.Range(0, count).Select(one));
}
