using System.Text.RegularExpressions;
using TikiSpec.Drift;
using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Documents;
using TikiSpec.Evidence.Reading;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>What Tiki changed on its page within half a year, kind by kind, is one typed change each with its verdict;
/// what it wrote anew without changing anything is none.</summary>
public sealed partial class PageHistoryTests
{
    private static readonly PageText Page = PageFolder.Text("product-api-v1.md");

    private static readonly string[] OfProduct =
    [
        "categories",
        "created_at",
        "created_by",
        "entity_type",
        "images",
        "market_price",
        "master_id",
        "master_sku",
        "name",
        "original_sku",
        "price",
        "product_id",
        "sku",
        "super_id",
        "super_sku",
        "thumbnail",
        "type",
        "version",
    ];

    /// <summary>The section, what becomes of it, and what is told.</summary>
    private static readonly Dictionary<string, (string Section, Func<string, string> Edit, string[] Told)> Kinds = new(
        StringComparer.Ordinal
    )
    {
        ["an operation is at another path"] = (
            "Create Product",
            static text => text.Replace("{version}/products", "{version}/requests", StringComparison.Ordinal),
            ["Breaking api-operation-moved POST /integration/v1/requests"]
        ),
        ["an operation is called otherwise"] = (
            "Get list requests",
            static text => text.Replace("###Get list requests", "### Get latest product requests", StringComparison.Ordinal),
            []
        ),
        ["a property and a parameter of the path have another name"] = (
            "Tracking a request",
            static text => Trace().Replace(text, static match => match.Value.Replace("trace", "track", StringComparison.Ordinal)),
            [
                "Breaking response-optional-property-removed GET /integration/v1/tracking/{track_id} trace_id",
                "Safe request-parameter-renamed GET /integration/v1/tracking/{track_id} path track_id",
                "Safe response-optional-property-added GET /integration/v1/tracking/{track_id} track_id",
            ]
        ),
        ["a parameter of the path goes into the body"] = (
            "Update variant price/quantity/active",
            static text =>
                text.Replace("/products/{sku}/updateSku", "/products/updateSku", StringComparison.Ordinal)
                    .Replace(
                        "GET https://api.tiki.vn/integration/v1/products/DANG19951995",
                        "POST https://api.tiki.vn/integration/v1/products",
                        StringComparison.Ordinal
                    )
                    .Replace("  \"price\": 100000,", "  \"original_sku\": \"X1\",\n  \"price\": 100000,", StringComparison.Ordinal)
                    .Replace(
                        "| |sku | String | Y | DANG19951995 | the original sku from your side system |  |  |\n",
                        "",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "| |Variant | price",
                        "| |Variant | original_sku | String | Y | X1 | your sku |  |\n|  | | price",
                        StringComparison.Ordinal
                    ),
            [
                "Breaking api-operation-moved POST /integration/v1/products/updateSku",
                "Breaking new-required-request-property POST /integration/v1/products/updateSku original_sku",
                "Risky request-parameter-removed POST /integration/v1/products/updateSku path sku",
            ]
        ),
        ["a property goes and another comes"] = (
            "Tracking a request",
            static text =>
                text.Replace("\"tiki_sku\": null", "\"request_id\": \"1120\"", StringComparison.Ordinal)
                    .Replace("| tiki\\_sku | String | 2150725160607", "| request\\_id | String | 1120", StringComparison.Ordinal),
            [
                "Breaking response-optional-property-removed GET /integration/v1/tracking/{trace_id} tiki_sku",
                "Safe response-optional-property-added GET /integration/v1/tracking/{trace_id} request_id",
            ]
        ),
        ["what was null in a sample is empty"] = (
            "Tracking history",
            static text => text.Replace("\"reason\": null", "\"reason\": \"\"", StringComparison.Ordinal),
            []
        ),
        ["a sample has JSON within a text"] = (
            "Tracking a request",
            static text =>
                text.Replace("\"Image does not match product name\"", "\"{\\\"name\\\":[\\\"no\\\"]}\"", StringComparison.Ordinal),
            []
        ),
        ["the text of an error is another"] = (
            "Create Product",
            static text => text.Replace("Attributes not found for category_id in payload", "No such category", StringComparison.Ordinal),
            []
        ),
        ["a parameter has another type"] = (
            "Get a request by original sku",
            static text => text.Replace("original_sku | Integer", "original_sku | String", StringComparison.Ordinal),
            ["Safe request-parameter-type-generalized GET /integration/v1/requests/findBy query original_sku"]
        ),
        ["a parameter has another name"] = (
            "Get a request by original sku",
            static text =>
                text.Replace("original_sku | Integer", "track_id | String", StringComparison.Ordinal)
                    .Replace("findBy?original_sku=", "findBy?track_id=", StringComparison.Ordinal),
            [
                "Breaking new-required-request-parameter GET /integration/v1/requests/findBy query track_id",
                "Risky request-parameter-removed GET /integration/v1/requests/findBy query original_sku",
            ]
        ),
        ["an operation comes"] = (
            "Update variant price/quantity/active",
            static text =>
                "### Replay a request\n#### HTTP Request ####\n"
                + "POST https://api.tiki.vn/integration/{version}/tracking/{trace_id}/replay\n\n"
                + "#### **Request**\n\n| Path Parameters | Name | Type | Mandatory | Description |\n| :--- | :--- | :--- | :--- | :--- |\n"
                + "| | trace_id | String | Y | of the request |\n\n"
                + text,
            ["Safe endpoint-added POST /integration/v1/tracking/{trace_id}/replay"]
        ),
        ["an operation goes"] = (
            "Delete a request",
            static _ => "",
            ["Breaking api-removed-without-deprecation DELETE /integration/v1/requests/{request_id}"]
        ),
        ["a list with a frame is the bare object"] = (
            "Get a product",
            static text =>
                Frame()
                    .Replace(text, "$1")
                    .Replace("| data | List<**Product**> | see more detail below | list query result |\n", "", StringComparison.Ordinal)
                    .Replace(
                        "| paging | Paging | see more detail below | page information of this query |\n",
                        "",
                        StringComparison.Ordinal
                    ),
            [
                "Breaking response-optional-property-removed GET /integration/v1/products/{product_id} data",
                "Breaking response-optional-property-removed GET /integration/v1/products/{product_id} paging",
                .. OfProduct.Select(static name =>
                    $"Safe response-optional-property-added GET /integration/v1/products/{{product_id}} {name}"
                ),
            ]
        ),
        ["parameters come"] = (
            "Get list products",
            static text =>
                text.Replace(
                    "default 20 |",
                    "default 20 |\n|  | name | String | N | what it is called |\n"
                        + "|  | include | List<String> | N | more to show (ex: inventory) |",
                    StringComparison.Ordinal
                ),
            [
                "Safe new-optional-request-parameter GET /integration/v1/products query include",
                "Safe new-optional-request-parameter GET /integration/v1/products query name",
            ]
        ),
        ["a table marks what is inside with an underscore"] = (
            "Update variant price/quantity/active",
            static text =>
                text.Replace("| |Variant | price |", "| | | Variant |  |  |  |  |\n|  | | _price |", StringComparison.Ordinal)
                    .Replace("|  | |quantity |", "|  | | _quantity |", StringComparison.Ordinal)
                    .Replace("|  | |active |", "|  | | _active |", StringComparison.Ordinal),
            []
        ),
        ["properties come, as a sample shows them"] = (
            "Get list products",
            static text => Price().Replace(text, "\"inventory\": { \"quantity_available\": 1, \"quantity_saleable\": 1 },\n      $0"),
            ["Safe response-optional-property-added GET /integration/v1/products data/items/inventory"]
        ),
        ["a status comes"] = (
            "Get a product",
            static text =>
                text.Replace(
                    "| 400 | Bad request |",
                    "| 404 | Not found | no such product |\n| 400 | Bad request |",
                    StringComparison.Ordinal
                ),
            ["Safe response-non-success-status-added GET /integration/v1/products/{product_id}"]
        ),
        ["a state comes"] = (
            "Tracking a request",
            static text => text.Replace("| deleted |", "| archived | nobody sees it |\n| deleted |", StringComparison.Ordinal),
            ["Safe response-property-x-extensible-enum-value-added GET /integration/v1/tracking/{trace_id} state"]
        ),
        ["an operation is deprecated"] = (
            "Get a product by original sku",
            static text => text.Replace("sku\n", "sku (deprecated)\n", StringComparison.Ordinal),
            ["Safe endpoint-deprecated GET /integration/v1/products/findBy"]
        ),
        ["prose, blanks and links are others"] = (
            "Get list requests",
            static text =>
                text.Replace(
                        "Get all of product requests order by created_at desc",
                        "All [requests](#requests), the latest first",
                        StringComparison.Ordinal
                    )
                    .Replace("list query result", "what was   found", StringComparison.Ordinal)
                    .Replace("\"Instock_03\"", "\"Other\"", StringComparison.Ordinal)
                    .Replace("      \"price\": 50000,", "    \"price\": 1,", StringComparison.Ordinal)
                    .Replace("| 500 | Internal server error |", "|   500   | Internal server error |", StringComparison.Ordinal),
            []
        ),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_change_is_told(string kind)
    {
        var (section, edit, told) = Kinds[kind];
        Assert.Equal(told.Order(StringComparer.Ordinal), Compare(Changed(section, edit)));
    }

    [Fact]
    public void Sections_in_another_order_are_no_change()
    {
        var (first, end) = SectionOf("Get a product");
        var text = Page.Content;

        Assert.Empty(Compare(text[..first] + text[end..] + "\n" + text[first..end]));
    }

    private static string Changed(string section, Func<string, string> edit)
    {
        var (first, end) = SectionOf(section);
        var text = Page.Content[first..end];
        var changed = edit(text);
        Assert.NotEqual(text, changed);
        return Page.Content[..first] + changed + Page.Content[end..];
    }

    private static (int First, int End) SectionOf(string title)
    {
        var first = Page.Content.IndexOf("\n### " + title + "\n", StringComparison.Ordinal);
        first = (first < 0 ? Page.Content.IndexOf("\n###" + title + "\n", StringComparison.Ordinal) : first) + 1;
        Assert.NotEqual(0, first);
        var end = NextTitle().Match(Page.Content, first + 4);
        return (first, end.Success ? end.Index + 1 : Page.Content.Length);
    }

    private static IEnumerable<string> Compare(string changed)
    {
        var revision = Page with { Content = changed };
        var (before, after) = PageDocument.Of(Page, PageReader.Read(Page), revision, PageReader.Read(revision));
        return SpecDrift
            .Compare(before, after, new DriftOptions { Today = new DateTime(2026, 11, 27, 0, 0, 0, DateTimeKind.Utc) })
            .Findings.Select(static finding => $"{finding.Wire} {finding.Rule.Id} {finding.Operations[0]} {finding.Spot}".TrimEnd())
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"trace\\?_id")]
    private static partial Regex Trace();

    [GeneratedRegex(@"\{\n  ""data"": \[\n(.*?)\n  \],\n  ""paging"": \{.*?\n  \}\n\}", RegexOptions.Singleline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"""price"": ")]
    private static partial Regex Price();

    [GeneratedRegex(@"\n### ?[^#\s]")]
    private static partial Regex NextTitle();
}
