using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TikiSpec.Client.V2_1;
using V2 = TikiSpec.Client.V2;

namespace TikiSpec.Extensions.OpenApi.Tests;

/// <summary>What an application that hands the client's types on says of them in its own document.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private JsonElement _document;

    private JsonElement Schemas => _document.GetProperty("components").GetProperty("schemas");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenApi(static options => options.AddApiTypes());
        await using var application = builder.Build();
        application.MapOpenApi();
        application.MapGet("/products", static () => (ProductPage)null!);
        application.MapGet("/tracking", static () => (IReadOnlyList<V2.TrackingEntry>)null!);
        application.MapPost("/products", static (NewProduct product) => product.Name);
        application.MapPost("/batch", static (SkuBatchRow[] rows) => rows.Length);
        application.MapGet("/shop", static () => new Shop("shop"));
        await application.StartAsync();
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var http = new HttpClient();
        using var document = JsonDocument.Parse(await http.GetStringAsync(new Uri(address + "/openapi/v1.json")));
        _document = document.RootElement.Clone();
        await application.StopAsync();
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public void A_record_has_its_properties_by_the_names_that_travel()
    {
        var page = Resolve(Response("/products"));
        var product = Resolve(page.GetProperty("properties").GetProperty("data").GetProperty("items"));

        Assert.Equal("object", product.GetProperty("type").GetString());
        Assert.Equal("int64", product.GetProperty("properties").GetProperty("product_id").GetProperty("format").GetString());
        Assert.Contains("price", product.GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
        Assert.DoesNotContain("original_sku", product.GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
    }

    [Fact]
    public void A_list_of_records_and_a_body_are_described_too()
    {
        var entry = Resolve(Response("/tracking").GetProperty("items"));
        Assert.StartsWith(
            "Known values: ",
            entry.GetProperty("properties").GetProperty("state").GetProperty("description").GetString(),
            StringComparison.Ordinal
        );

        var product = Resolve(Body("/products"));
        var variants = product.GetProperty("properties").GetProperty("variants");
        Assert.Equal("array", variants.GetProperty("type").GetString());
        Assert.True(Resolve(variants.GetProperty("items")).GetProperty("properties").TryGetProperty("seller_warehouse", out _));
        Assert.Equal("object", product.GetProperty("properties").GetProperty("attributes").GetProperty("type").GetString());
    }

    [Fact]
    public void A_closed_enumeration_is_a_number_with_its_values()
    {
        var row = Resolve(Body("/batch").GetProperty("items"));

        Assert.Equal(
            [1, 2, 3],
            row.GetProperty("properties")
                .GetProperty("status")
                .GetProperty("enum")
                .EnumerateArray()
                .Select(static value => value.GetInt32())
        );
    }

    [Fact]
    public void Types_of_others_are_left_alone() =>
        Assert.True(Resolve(Response("/shop")).GetProperty("properties").TryGetProperty("name", out _));

    private JsonElement Response(string path) =>
        Content(_document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200"));

    private JsonElement Body(string path) =>
        Content(_document.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody"));

    private static JsonElement Content(JsonElement holder) =>
        holder.GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? Schemas.GetProperty(reference.GetString()!.Split('/')[^1]) : schema;

    private sealed record Shop(string Name);
}
