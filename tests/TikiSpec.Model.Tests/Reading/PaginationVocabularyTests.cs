namespace TikiSpec.Model.Tests.Reading;

/// <summary>What other tools' keys say of paging.</summary>
public class PaginationVocabularyTests
{
    private const string Parameters = "parameters: [{name: page, in: query, schema: {type: integer, format: int32}}]\n";

    private const string Response =
        "responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: "
        + "{data: {type: array, items: {type: string}}, meta: {type: object, properties: {pages: {type: integer}}}}}}}}}";

    [Theory]
    [InlineData(
        "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: page, in: parameters, type: page}], outputs: {results: $.data}}",
        "Page Data -"
    )]
    [InlineData(
        "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: size, in: parameters, type: limit}, "
            + "{name: page, in: parameters, type: page}], outputs: {results: $.data, numPages: $.meta.pages}}",
        "Page Data Meta?.Pages"
    )]
    [InlineData("x-fern-pagination: {offset: $request.page, results: $response.data}", "Page Data -")]
    [InlineData("x-fern-pagination: {offset: $request.page, step: $request.size, results: $response.data}", "")]
    [InlineData("x-fern-pagination: {cursor: $request.page, next_cursor: $response.next, results: $response.data}", "")]
    [InlineData("x-fern-pagination: true", "")]
    [InlineData(
        "x-speakeasy-pagination: {type: cursor, inputs: [{name: page, in: parameters, type: cursor}], outputs: {results: $.data}}",
        ""
    )]
    [InlineData("x-speakeasy-pagination: {type: offsetLimit, inputs: page}", "")]
    public void Pages_by_number_are_gone_through(string key, string expected)
    {
        var spec = Spec.WithOperation(Parameters + key + "\n" + Response);

        var paging = Spec.Operation(spec).Pagination;
        Assert.Equal(expected, paging is null ? "" : $"{paging.PageProperty} {paging.ItemsProperty} {paging.LastPage ?? "-"}");
        Assert.Equal("", Spec.Ids(spec));
    }

    [Fact]
    public void Our_own_key_goes_before()
    {
        var spec = Spec.WithOperation(
            Parameters
                + "x-client-pagination: {page: page, items: none}\nx-fern-pagination: {offset: $request.page, results: $response.data}\n"
                + Response
        );

        Assert.Null(Spec.Operation(spec).Pagination);
        Assert.Equal("TIKI2008", Spec.Ids(spec));
    }

    [Fact]
    public void What_does_not_fit_is_told_of_the_key_that_says_it()
    {
        var spec = Spec.WithOperation(Parameters + "x-fern-pagination: {offset: $request.page, results: $response.none}\n" + Response);

        Assert.Contains("x-fern-pagination", Assert.Single(spec.Problems).Message, StringComparison.Ordinal);
    }
}
