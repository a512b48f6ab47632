using TikiSpec.Drift.Changes;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Tests.Documents;

namespace TikiSpec.Drift.Tests.SourceImpact;

/// <summary>What diff says of C# is what the generated client is: both come from the same declarations.</summary>
public sealed class DeclarationTests
{
    private const string Three = "{type: string}, {type: boolean}, {type: integer}";

    [Fact]
    public void Paging_that_goes_takes_the_method_over_all_pages_away_and_the_copies_of_options()
    {
        var changes = Changes("list-base", "list-without-pagination").Where(static change => change.Verdict == SourceVerdict.Breaking);

        Assert.Equal(
            [
                "sealed record ItemListOptions -> sealed class ItemListOptions",
                "PageSequence<string> Items.ListAllAsync(ItemListOptions? options = null) -> ",
            ],
            changes.Select(static change => $"{change.Before} -> {change.After}")
        );
    }

    [Fact]
    public void A_batch_that_goes_takes_its_method_away() =>
        Assert.Contains(
            Changes(Read("batch-base"), Read("batch-base").Replace("x-client-batch", "x-nothing", StringComparison.Ordinal)),
            static change => change is { Name: "Rows.UpdateManySkusAsync", After: null, Verdict: SourceVerdict.Breaking }
        );

    [Fact]
    public void A_property_beside_the_items_leaves_the_list_a_list()
    {
        var change = Assert.Single(Changes("list-base", "list-with-total"));

        Assert.Equal(("ItemPage.Total", SourceVerdict.Additive), (change.Name, change.Verdict));
    }

    [Fact]
    public void A_property_that_hides_the_count_of_a_list_breaks_who_counts() =>
        Assert.Contains(
            Changes(Read("list-base"), Read("list-with-total").Replace("total:", "count:", StringComparison.Ordinal)),
            static change =>
                change
                    is {
                        Name: "ItemPage.Count",
                        Before: "int Count { get; }",
                        After: "long? Count { get; init; }",
                        Verdict: SourceVerdict.Breaking
                    }
        );

    [Fact]
    public void Dates_that_may_be_null_are_what_they_were_in_code() => Assert.Empty(Changes("dates-base", "dates-nullable-items"));

    [Fact]
    public void The_first_optional_parameter_breaks_no_caller()
    {
        var change = Assert.Single(Changes("first-optional-base", "first-optional"));

        Assert.Equal(("FooGetOptions.Q", SourceVerdict.Additive), (change.Name, change.Verdict));
    }

    [Theory]
    [InlineData("integer, format: int32", "integer", SourceVerdict.Additive)]
    [InlineData("integer", "integer, format: int32", SourceVerdict.Breaking)]
    [InlineData("string", "string, enum: [a, b]", SourceVerdict.Additive)]
    [InlineData("string, enum: [a, b]", "string", SourceVerdict.Breaking)]
    public void A_parameter_of_another_type_breaks_where_the_old_value_no_longer_fits(string before, string after, SourceVerdict verdict) =>
        Assert.Equal(verdict, Changes(WithId(before), WithId(after)).Single(static change => change.Name == "Rows.GetAsync").Verdict);

    [Theory]
    [InlineData("{type: string}, {type: boolean}", Three, null, "case Answer.Integer: long")]
    [InlineData(Three, "{type: string}, {type: boolean}", "case Answer.Integer: long", null)]
    [InlineData(
        "{type: string}, {type: integer, format: int32}",
        "{type: string}, {type: integer}",
        "case Answer.Integer: int",
        "case Answer.Integer: long"
    )]
    public void A_type_that_comes_to_a_union_or_goes_breaks_who_handles_all_of_them(
        string before,
        string after,
        string? was,
        string? @is
    ) =>
        Assert.Contains(
            Changes(WithAnswer(before), WithAnswer(after)),
            change =>
                change.Name == "Answer.Integer" && change.Before == was && change.After == @is && change.Verdict == SourceVerdict.Breaking
        );

    private static IReadOnlyList<DeclarationChange> Changes(string @base, string revision)
    {
        var (before, after) = @base.Contains('\n', StringComparison.Ordinal) ? (@base, revision) : (Read(@base), Read(revision));
        var report = Drifts.CompareWithSurfaces(before, after);
        return [.. report.Findings.SelectMany(static finding => finding.Declarations).Concat(report.OtherDeclarations).Distinct()];
    }

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(RepositoryFiles.Tests, "SourceImpact", "Documents", name + ".yaml"));

    [Theory]
    [InlineData("all", "requests", "sealed record FooGet", "sealed class FooGet", SourceVerdict.Breaking)]
    [InlineData("requests", "all", "sealed class FooGet", "sealed record FooGet", SourceVerdict.Additive)]
    public void A_record_that_became_a_class_breaks_who_copies_or_compares_it(
        string from,
        string to,
        string before,
        string after,
        SourceVerdict verdict
    )
    {
        var change = Assert.Single(Changes(WithRecords(from), WithRecords(to)));

        Assert.Equal(("FooGet", before, after, verdict), (change.Name, change.Before, change.After, change.Verdict));
    }

    [Theory]
    [InlineData("all", "none", SourceVerdict.Breaking)]
    [InlineData("none", "all", SourceVerdict.Additive)]
    public void So_does_one_of_options_or_headers(string from, string to, SourceVerdict verdict)
    {
        var changes = Changes(WithOptions(from), WithOptions(to));

        Assert.Equal(
            [("RowGetHeaders", verdict), ("RowGetOptions", verdict)],
            changes.Select(static change => (change.Name, change.Verdict)).Order()
        );
    }

    [Fact]
    public void Options_come_with_the_first_of_them_and_are_told_by_it()
    {
        var bare = WithOptions("all")
            .Replace("parameters: [{name: page, in: query, schema: {type: string}}]", "", StringComparison.Ordinal);

        var change = Assert.Single(Changes(bare, WithOptions("all")));

        Assert.Equal(("RowGetOptions.Page", SourceVerdict.Additive), (change.Name, change.Verdict));
    }

    private static string WithOptions(string rule) =>
        $$$"""
            openapi: 3.0.4
            info: {title: Rows, version: '1'}
            x-client-records: {{{rule}}}
            paths:
              /rows:
                get:
                  operationId: Rows_Get
                  parameters: [{name: page, in: query, schema: {type: string}}]
                  responses: {'204': {description: Done., headers: {X-Left: {schema: {type: string} } } } }
            """;

    private static string WithRecords(string rule) =>
        $$$"""
            openapi: 3.0.4
            info: {title: Rows, version: '1'}
            x-client-records: {{{rule}}}
            paths:
              /foo:
                get:
                  operationId: Foo_Get
                  responses:
                    '200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/FooGet'}} }}
            components:
              schemas:
                FooGet: {type: object, properties: {id: {type: integer} } }
            """;

    private static string WithAnswer(string types) =>
        $$$"""
            openapi: 3.0.4
            info: {title: Rows, version: '1'}
            paths:
              /rows:
                get:
                  operationId: Rows_Get
                  responses:
                    '200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}} }}
            components:
              schemas:
                Answer: {oneOf: [{{{types}}}]}
            """;

    private static string WithId(string type) =>
        $$$"""
            openapi: 3.0.4
            info: {title: Rows, version: '1'}
            paths:
              /rows/{id}:
                get:
                  operationId: Rows_Get
                  parameters: [{name: id, in: path, required: true, schema: {type: {{{type}}}}}]
                  responses: {'204': {description: Done.}}
            """;
}
