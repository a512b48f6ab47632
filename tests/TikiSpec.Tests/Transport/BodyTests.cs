using System.Text;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

public sealed class BodyTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Item Sample = new()
    {
        ItemId = 1,
        Sku = "Áo & <quần>",
        Tags = ["a", "b"],
    };

    [Fact]
    public async Task JSON_is_sent_as_UTF8_text()
    {
        var seen = await SendAsync(static request => request.SetJsonBody(Sample, static (writer, value) => value.WriteJson(writer)));

        Assert.Equal("""{"item_id":1,"sku":"Áo & <quần>","tags":["a","b"]}""", seen.Body);
        Assert.Equal("application/json", seen.Header("Content-Type"));
    }

    [Fact]
    public async Task A_form_is_made_of_the_properties()
    {
        var seen = await SendAsync(
            static request =>
                request.SetFormBody(
                    Sample with
                    {
                        Anything = ApiValue.Parse("""{"x":null}"""),
                    },
                    static (writer, value) => value.WriteJson(writer)
                ),
            new CallOptions { BodyProperties = [new("extra", true), new("nothing", ApiValue.Null)] }
        );

        Assert.Equal("item_id=1&sku=%C3%81o+%26+%3Cqu%E1%BA%A7n%3E&tags=a&tags=b&anything=%7B%22x%22%3Anull%7D&extra=true", seen.Body);
        Assert.Equal("application/x-www-form-urlencoded", seen.Header("Content-Type"));
    }

    [Fact]
    public async Task Text_and_content_are_sent_as_they_are()
    {
        Assert.Equal("xin chào", (await SendAsync(static request => request.SetTextBody("xin chào"))).Body);
        Assert.Equal("raw", (await SendAsync(static request => request.SetContent(new StringContent("raw")))).Body);
    }

    [Fact]
    public async Task Undeclared_properties_are_added_and_replace_declared_ones()
    {
        var call = new CallOptions
        {
            BodyProperties = new Dictionary<string, ApiValue> { ["AssociatedSku"] = "x", ["sku"] = "y" },
        };
        var seen = await SendAsync(static request => request.SetJsonBody(Sample, static (writer, value) => value.WriteJson(writer)), call);

        Assert.Equal("""{"item_id":1,"sku":"y","tags":["a","b"],"AssociatedSku":"x"}""", seen.Body);
        Assert.Equal("""{"AssociatedSku":"x","sku":"y"}""", (await SendAsync(static _ => { }, call)).Body);
    }

    [Fact]
    public async Task Undeclared_properties_need_an_object()
    {
        var call = new CallOptions { BodyProperties = [new("x", 1)] };

        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(static request => request.SetTextBody("x"), call));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            SendAsync(static request => request.SetJsonBody("x", static (writer, value) => writer.WriteStringValue(value)), call)
        );
    }

    [Fact]
    public async Task Undeclared_queries_and_headers_are_added()
    {
        var call = new CallOptions
        {
            Query = [new("debug", "a b")],
            Headers = new Dictionary<string, string>
            {
                ["X-Trace"] = "1",
                ["Accept"] = "text/plain",
                ["X-Declared"] = "new",
            },
        };
        var seen = await SendAsync(
            static request =>
            {
                request.AddQuery("q", "1");
                request.AddHeader("x-declared", "old");
                request.AddHeader("X-None", null);
                request.AddCookie("c", "a;b");
            },
            call
        );

        Assert.EndsWith("?q=1&debug=a%20b", seen.Address, StringComparison.Ordinal);
        Assert.Equal(
            ("1", "text/plain", "new", null, "c=a%3Bb"),
            (seen.Header("X-Trace"), seen.Header("Accept"), seen.Header("X-Declared"), seen.Header("X-None"), seen.Header("Cookie"))
        );
    }

    [Theory]
    [InlineData("X-Bad", "a\r\nX-Injected: 1")]
    [InlineData("bad name", "x")]
    public async Task A_header_that_cannot_travel_is_refused(string name, string value)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(static _ => { }, new CallOptions { Headers = [new(name, value)] }));
    }

    [Fact]
    public async Task The_library_names_itself_unless_told_otherwise()
    {
        Assert.StartsWith("TikiSpec/", (await SendAsync(static _ => { })).Header("User-Agent"), StringComparison.Ordinal);

        var server = new StubServer().Json("{}");
        await server.Caller(static options => options with { UserAgent = "Shop/1.0" }).SendAsync(new ApiRequest(TestApi.Open), null, None);
        Assert.Equal("Shop/1.0", server.Only.Header("User-Agent"));
    }

    [Fact]
    public async Task A_content_is_sent_once_even_when_the_server_asks_to_come_again()
    {
        var server = new StubServer().Json("{}", System.Net.HttpStatusCode.TooManyRequests);
        var request = new ApiRequest(TestApi.Open);
        request.SetContent(new ByteArrayContent(Encoding.UTF8.GetBytes("once")));

        await Assert.ThrowsAnyAsync<ApiException>(() => server.Caller().SendAsync(request, null, None));
        Assert.Equal("once", server.Only.Body);
    }

    private static async Task<SeenRequest> SendAsync(Action<ApiRequest> build, CallOptions? call = null)
    {
        var server = new StubServer().Json("{}");
        var request = new ApiRequest(new ApiOperation("Items_Send", "POST", "/items"));
        build(request);
        await server.Caller().SendAsync(request, call, None);
        return server.Only;
    }
}
