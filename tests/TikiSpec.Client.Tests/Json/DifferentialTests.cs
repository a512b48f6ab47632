using System.Globalization;
using System.Text;
using System.Text.Json;
using TikiSpec.Client.Tests.Json.Differential;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Json;

/// <summary>The emitted reader beside <see cref="JsonSerializer"/>, on payloads that somebody has been at.</summary>
public sealed class DifferentialTests
{
    private const string Page = """
        {"data":[{"product_id":2166152,"sku":"5740618110123","name":"Vòng tay","type":"simple","entity_type":"seller","price":27000,
            "market_price":30000,
        "created_at":"2020-02-04 10:47:34","master_id":2166151,"original_sku":"a","version":3,"images":[{"id":1,"url":"u","path":"p",
            "position":0,"is_gallery":true}],
        "categories":[{"id":8,"name":"n","is_primary":true}],"inventory":{"inventory_type":"cross_border",
            "warehouse_stocks":[{"warehouse_id":5,"quantity_available":7}]},
        "attributes":{"brand":"x","bulky":1},"new":{"a":[1,"b"]}}],"paging":{"total":1,"current_page":1,"last_page":1},"more":true}
        """;

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Fact]
    public void The_payload_as_it_is_gives_equal_values() => Assert.Equal((true, true), Outcome(Encoding.UTF8.GetBytes(Page)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_give_equal_values_or_ours_says_why_not(int seed)
    {
        var mutation = new PayloadMutation(Encoding.UTF8.GetBytes(Page), seed);
        var (theirs, ours) = (0, 0);
        for (var round = 0; round < 26_000; round++)
        {
            var (plain, emitted) = Outcome(mutation.Next());
            theirs += plain ? 1 : 0;
            ours += emitted ? 1 : 0;
        }

        // Neither refuses all of it, and the tolerant one takes more.
        Assert.InRange(theirs, 2_000, ours);
    }

    private static (bool Theirs, bool Ours) Outcome(byte[] json)
    {
        var (plain, page) = (Plain(json), Emitted(json));
        if (plain is not null && page is not null && !PageComparison.Equal(plain, page))
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Read differently: {Encoding.UTF8.GetString(json)}"));
        return (plain is not null, page is not null);
    }

    private static PlainPage? Plain(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<PlainPage>(json, PlainPage.Options);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // What it throws for text that is no UTF-8.
            return null;
        }
    }

    private static ProductPage? Emitted(byte[] json)
    {
        try
        {
            return ApiModel.Parse<ProductPage>(json);
        }
        catch (ApiJsonException)
        {
            return null;
        }
    }
}
