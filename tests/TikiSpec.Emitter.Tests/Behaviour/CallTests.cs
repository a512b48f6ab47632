using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What emitted methods send and what they make of the responses, called as a user calls them.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task Parameters_and_body_travel_in_their_places()
    {
        var handler = new RecordingHandler();
        await Run(
            "operations",
            handler,
            """
            var at = new DateTimeOffset(2021, 3, 4, 5, 6, 7, TimeSpan.FromHours(7));
            await client.V1.Labels.PutAsync(5, "a/b ?", at, "x;y", new LabelPutOptions
            {
                Sizes = [1, 2],
                Colors = ["red", "blue"],
                Limit = 3,
                Filter = new Dictionary<string, string> { ["k"] = "v&" },
                XTrace = "t",
                XLevel = 4,
                Session = "s",
                Where = ["q"],
            });
            return "";
            """
        );

        Assert.Equal(
            [
                "PUT /api/parcels/5/labels/a%2Fb%20%3F?at=2021-03-04%2005%3A06%3A07&sizes=1&sizes=2&colors=red%7Cblue&limit=3"
                    + "&filter%5Bk%5D=v%26&where=%5B%22q%22%5D text/csv x;y",
            ],
            handler.Sent
        );
        Assert.Equal("t", handler.Headers["X-Trace"]);
        Assert.Equal("4", handler.Headers["X-Level"]);
        Assert.Equal("session=s", handler.Headers["Cookie"]);
    }

    [Fact]
    public async Task What_is_left_out_is_not_sent()
    {
        var handler = new RecordingHandler();
        await Run(
            "operations",
            handler,
            """
            await client.V1.Labels.PutAsync(5, "x", new DateTimeOffset(2021, 3, 4, 5, 6, 7, TimeSpan.FromHours(7)));
            return "";
            """
        );

        Assert.Equal(["PUT /api/parcels/5/labels/x?at=2021-03-04%2005%3A06%3A07"], handler.Sent);
    }

    [Fact]
    public async Task Text_bytes_bare_lists_and_null_are_responses()
    {
        var text = await Run("operations", new RecordingHandler("\"a\""), "return await client.V1.Labels.GetTextAsync(1);");
        var bytes = await Run(
            "operations",
            new RecordingHandler("xyz"),
            "return (await (await client.V1.Labels.GetPictureAsync(1)).ReadBytesAsync()).Length.ToString();"
        );
        var list = await Run(
            "operations",
            new RecordingHandler("""["a","b"]"""),
            "return string.Join('+', await client.V1.Labels.ListCodesAsync());"
        );
        var nothing = await Run(
            "operations",
            new RecordingHandler("null"),
            """return await client.V1.Labels.AddCodesAsync(new LabelAddCodesBody { Code = "c" }) ?? "nothing";"""
        );

        Assert.Equal(["\"a\"", "3", "a+b", "nothing"], new[] { text, bytes, list, nothing });
    }

    [Fact]
    public async Task All_pages_are_gone_through_and_the_options_are_kept()
    {
        var handler = new RecordingHandler(
            """{"data":[{"id":1,"state":"lost"},{"id":2,"state":"lost"}],"paging":{"last_page":2}}""",
            """{"data":[{"id":3,"state":"lost"}],"paging":{"last_page":2}}"""
        );
        var ids = await Run(
            "calls",
            handler,
            """
            var ids = new List<long>();
            await foreach (var parcel in client.V1.Parcels.ListAllAsync("d", new() { Limit = 2 })) ids.Add(parcel.Id);
            return string.Join(',', ids);
            """
        );

        Assert.Equal("1,2,3", ids);
        Assert.Equal(["GET /parcels?depot=d&page=1&limit=2", "GET /parcels?depot=d&page=2&limit=2"], handler.Sent);
    }

    [Fact]
    public async Task Any_number_of_rows_is_sent_in_calls_that_the_api_takes()
    {
        var handler = new RecordingHandler("""{"data":[{"is_success":true,"code":"1"}]}""", """{"data":[{"is_success":false,"id":21}]}""");
        var outcome = await Run(
            "calls",
            handler,
            """
            var rows = Enumerable.Range(1, 21).Select(number => number == 21 ? new Row { Id = 21 } : new Row { Code = number.ToString() });
            var result = await client.V1.Parcels.UpdateManyRowsAsync(rows);
            return string.Join(',', result.Where(row => row.Result is not null).Select(row => (row.Row.Id ?? 0) + ":" + row.IsSuccess));
            """
        );

        Assert.Equal("0:True,21:False", outcome);
        Assert.Equal(2, handler.Sent.Count);
        Assert.EndsWith("""{"data":[{"id":21}]}""", handler.Sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_is_repeated_until_its_state_is_final()
    {
        var handler = new RecordingHandler("""{"data":[{"id":1,"state":"moving"}]}""", """{"data":[{"id":1,"state":"arrived"}]}""");
        var state = await Run(
            "calls",
            handler,
            """
            var parcel = await client.V1.Parcels.WaitForDecisionAsync(1, new PollOptions { Interval = TimeSpan.FromTicks(1) });
            return parcel.State.Value;
            """
        );

        Assert.Equal("arrived", state);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task The_whole_response_is_to_be_had()
    {
        var response = await Run(
            "calls",
            new RecordingHandler("""{"data":[{"id":9,"state":"lost"}]}"""),
            """
            var response = await client.V1.Parcels.WithResponse.GetAsync(9);
            return (int)response.Status + " " + response.Value.Id + " " + response.RawBody.Length;
            """
        );

        Assert.Equal("200 9 34", response);
    }

    [Fact]
    public async Task A_test_double_can_stand_in_for_a_group()
    {
        var response = await Run(
            "calls",
            new RecordingHandler("""{"data":[{"id":9,"state":"lost"}]}"""),
            """
            IParcelsEndpoints parcels = client.V1.Parcels;
            return (await parcels.GetAsync(9)).Id + " " + (parcels.WithResponse is IParcelsEndpointsWithResponse);
            """
        );

        Assert.Equal("9 True", response);
    }

    /// <summary>Runs a user's code with a client of one of the small specs.</summary>
    private static async Task<string> Run(string name, RecordingHandler handler, string body)
    {
        var assembly = EmittedAssembly.Load(
            EmitterCase.Files(name),
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Shop.V1;
            using TikiSpec;

            namespace Shop
            {
                internal static class User
                {
                    public static async Task<string> Run(HttpMessageHandler handler)
                    {
                        var server = new Uri("https://shop.example");
                        using var client = new ShopClient(new ApiClientOptions { HttpMessageHandler = handler, BaseAddress = server });
                        {{body}}
                    }
                }
            }
            """
        );
        var run = assembly.GetType("Shop.User")!.GetMethod("Run")!;
        return await (Task<string>)run.Invoke(null, [handler])!;
    }
}
