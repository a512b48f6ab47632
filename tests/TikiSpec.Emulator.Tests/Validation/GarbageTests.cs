using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Tests.Validation;

public sealed class GarbageTests : EmulatorTest
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "-1",
        "1e999",
        "0.5",
        "\"\"",
        "\"x\"",
        "[]",
        "[[]]",
        "{}",
        "[null]",
        "{\"a\":null}",
        "99999999999999999999999",
        "\"\\u0000\"",
    ];

    /// <summary>Whatever stands in the place of any member: a response, never a failure. The base class asserts it for
    /// every call.</summary>
    [Theory]
    [InlineData("POST", "v1/products")]
    [InlineData("POST", "v2/requests")]
    [InlineData("POST", "v2.1/requests")]
    public async Task Any_value_in_any_place_of_a_product_gets_a_response(string method, string path)
    {
        var product = Payloads.TwoVariants();
        product["certificate_files"] = new JsonArray(new JsonObject { ["url"] = "u", ["type"] = "brand" });
        product["meta_data"] = new JsonObject { ["is_auto_turn_on"] = true };
        await SendMutationsAsync(method, path, product.ToJsonString());
    }

    [Theory]
    [InlineData(
        "PUT",
        "v2.1/products/updateSku",
        """{"product_id":2166152,"original_sku":"a","price":1,"active":1"""
            + ""","seller_warehouse":"1034","warehouse_quantities":[{"warehouse_id":1034,"qty_available":1}]}"""
    )]
    [InlineData(
        "PUT",
        "v2.1/products/updateSkus",
        """{"data":[{"product_id":2166152,"original_sku":"a","price":1,"status":1"""
            + ""","seller_warehouse":"1034","warehouse_quantities":[{"warehouse_id":1034,"qty_available":1}]}]}"""
    )]
    [InlineData("PUT", "v2/products/updateSkus", """{"data":[{"product_id":2166152,"quantity":5}]}""")]
    [InlineData("POST", "v2/products/updateSku", """{"product_id":2166152,"quantity":5}""")]
    [InlineData("POST", "v1/products/DANG19951995/updateSku", """{"price":1,"quantity":5,"active":0}""")]
    [InlineData("POST", "v2/products/updateOriginalSku", """{"product_id":2166152,"original_sku":"z"}""")]
    [InlineData("POST", "v2/requests/updateProductInfo", """{"product_id":2166152,"attributes":{"a":1},"image":"i","images":["j"]}""")]
    public Task Any_value_in_any_place_of_an_update_gets_a_response(string method, string path, string body) =>
        SendMutationsAsync(method, path, body);

    [Fact]
    public async Task Any_query_gets_a_response()
    {
        var random = new Random(7);
        string[] names =
        [
            "page",
            "limit",
            "name",
            "active",
            "include",
            "includes",
            "state",
            "created_from_date",
            "created_at_min",
            "category_id",
            "q",
            "original_sku",
            "track_id",
        ];
        string[] values =
        [
            "",
            "%00",
            "%ff",
            "%",
            "%zz",
            "-1",
            "0",
            "1",
            "a,b,,c",
            "2026-13-45%2099:99:99",
            "0001-01-01%2000:00:00",
            "9999-12-31%2023:59:59",
            "%F0%9F%98%80",
            new string('9', 400),
        ];
        string[] paths =
        [
            "v1/products",
            "v2/products",
            "v2.1/products",
            "v2/products/getHiddenSkus",
            "v2/requests",
            "v1/requests",
            "v2/tracking",
            "v2/categories",
            "v2/attributes/540/values",
            "v2/brands",
            "v2/products/findBy",
            "v2/requests/findBy",
            "v2.1/products/12345",
            "v2/requests/requiredDocs",
        ];
        for (var i = 0; i < 2000; i++)
        {
            var query = string.Join(
                "&",
                Enumerable.Range(0, 3).Select(_ => $"{names[random.Next(names.Length)]}={values[random.Next(values.Length)]}")
            );
            var response = await Http.GetAsync($"{paths[random.Next(paths.Length)]}?{query}");
            Assert.True(response.Status is 200 or 400 or 404, $"{query}: {response}");
        }

        LetRequestsBeDecided();
    }

    private async Task SendMutationsAsync(string method, string path, string body)
    {
        foreach (var mutated in Mutations(JsonNode.Parse(body)!))
        {
            var response = await Http.SendAsync(method, path, mutated);
            Assert.True(response.Status is 200 or 400 or 404 or 422, $"{mutated}: {response}");
            LetRequestsBeDecided();
        }

        await Http.GetJsonAsync("v2.1/products?include=inventory&limit=1000");
        await Http.GetJsonAsync("v2/requests?include=products&limit=1000");
        await Http.GetJsonAsync("v1/tracking");
    }

    private static IEnumerable<string> Mutations(JsonNode root)
    {
        foreach (var path in Locations(root, []))
        {
            foreach (var value in Values.Append(null))
            {
                var copy = root.DeepClone();
                var parent = path[..^1].Aggregate(copy, static (node, step) => step is string name ? node[name]! : node[(int)step]!);
                if (value is null && parent is JsonObject owner)
                {
                    owner.Remove((string)path[^1]);
                }
                else if (parent is JsonObject target)
                {
                    target[(string)path[^1]] = JsonNode.Parse(value ?? "null");
                }
                else
                {
                    ((JsonArray)parent)[(int)path[^1]] = JsonNode.Parse(value ?? "null");
                }

                yield return copy.ToJsonString();
            }
        }
    }

    private static IEnumerable<object[]> Locations(JsonNode? node, object[] path)
    {
        var children = node switch
        {
            JsonObject mapping => mapping.Select(static property => ((object)property.Key, property.Value)),
            JsonArray list => list.Select(static (item, index) => ((object)index, item)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            object[] place = [.. path, step];
            yield return place;
            foreach (var deeper in Locations(child, place))
            {
                yield return deeper;
            }
        }
    }
}
