namespace TikiSpec.Model.Tests.Reading;

/// <summary>What other tools' keys say of paging.</summary>
public class PaginationVocabularyTests
{
    private const string Parameters = "parameters: [{name: page, in: query, schema: {type: integer, format: int32}}]\n";

    private const string Response =
        "responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: "
        + "{data: {type: array, items: {type: string}}, value: {type: array, items: {type: string}}, next: {type: string}, "
        + "meta: {type: object, properties: {pages: {type: integer}, after: {type: integer}}}}}}}}}";

    [Theory]
    [InlineData(
        "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: page, in: parameters, type: page}], outputs: {results: $.data}}",
        "Pages Page Data -"
    )]
    [InlineData(
        "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: size, in: parameters, type: limit}, "
            + "{name: page, in: parameters, type: page}], outputs: {results: $.data, numPages: $.meta.pages}}",
        "Pages Page Data Meta?.Pages"
    )]
    [InlineData("x-fern-pagination: {offset: $request.page, results: $response.data}", "Pages Page Data -")]
    [InlineData("x-fern-pagination: {offset: $request.page, step: $request.size, results: $response.data}", "Rows Page Data -")]
    [InlineData(
        "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: page, in: parameters, type: offset}], outputs: {results: $.data}}",
        "Rows Page Data -"
    )]
    [InlineData(
        "x-fern-pagination: {cursor: $request.page, next_cursor: $response.next, results: $response.data}",
        "Cursor Page Data Next"
    )]
    [InlineData(
        "x-speakeasy-pagination: {type: cursor, inputs: [{name: page, in: parameters, type: cursor}], "
            + "outputs: {results: $.data, nextCursor: $.meta.after}}",
        "Cursor Page Data Meta?.After"
    )]
    [InlineData("x-speakeasy-pagination: {type: url, outputs: {results: $.data, nextUrl: $.next}}", "Link - Data Next")]
    [InlineData("x-ms-pageable: {nextLinkName: next}", "Link - Value Next")]
    [InlineData("x-ms-pageable: {nextLinkName: next, itemName: data}", "Link - Data Next")]
    [InlineData("x-ms-pageable: {nextLinkName: null}", "")]
    [InlineData("x-ms-pageable: {itemName: data}", "")]
    [InlineData("x-fern-pagination: true", "")]
    [InlineData("x-fern-pagination: {cursor: $request.page, results: $response.data}", "")]
    [InlineData(
        "x-speakeasy-pagination: {type: cursor, inputs: [{name: page, in: parameters, type: cursor}], outputs: {results: $.data}}",
        ""
    )]
    [InlineData("x-speakeasy-pagination: {type: url, outputs: {nextUrl: $.next}}", "")]
    [InlineData("x-speakeasy-pagination: {type: offsetLimit, inputs: page}", "")]
    public void Each_way_to_tell_a_page_is_read(string key, string expected)
    {
        var spec = Spec.WithOperation(Parameters + key + "\n" + Response);

        var paging = Spec.Operation(spec).Pagination;
        Assert.Equal(
            expected,
            paging is null
                ? ""
                : $"{paging.Kind} {paging.PageProperty ?? "-"} {paging.ItemsProperty} {paging.LastPage ?? paging.Next ?? "-"}"
        );
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

    [Theory]
    [InlineData("x-client-pagination: {cursor: none, next: next, items: data}", "'cursor' is no optional query parameter that is a text")]
    [InlineData("x-client-pagination: {cursor: page, next: meta, items: data}", "'next' is no text in the response")]
    [InlineData("x-client-pagination: {cursor: page, items: data}", "'next' is no text in the response")]
    [InlineData("x-client-pagination: {next: meta.after, items: data}", "'next' is no text in the response")]
    [InlineData("x-client-pagination: {next: next}", "'items' is no list in the response")]
    [InlineData("x-client-pagination: {offset: page, items: data, total: next}", "'total' is no integer in the response")]
    public void What_does_not_fit_is_told_with_the_word_that_says_it(string key, string message)
    {
        var spec = Spec.WithOperation(Parameters + key + "\n" + Response);

        Assert.Contains(message, Assert.Single(spec.Problems).Message, StringComparison.Ordinal);
        Assert.Null(Spec.Operation(spec).Pagination);
    }
}
