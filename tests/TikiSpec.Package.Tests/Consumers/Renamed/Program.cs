using System.Net;
using System.Text;
using TikiSpec;
using V1;

// Written when the document was that of shop.surface.txt: it knows no name that came later.
var server = new Server();
using var shop = new ShopClient(new ApiClientOptions { HttpClient = new HttpClient(server) });

var options = new ItemListOptions { Size = 20 };
foreach (Item item in await shop.V1.Items.ListAsync("north", options with { Page = 2 }))
{
    Console.WriteLine($"{item.Name} {item.State == State.Lost} {item.Grade == Rank.High}");
}

ItemListHeaders headers = (await shop.V1.Items.WithResponse.ListAsync(depot: "north", options: new() { Size = 1 })).DeclaredHeaders;
Console.WriteLine(headers.XTotal);

Load load = new Box { Width = 3 };
ItemCreateOutcome made = await shop.V1.Items.CreateAsync(
    new Item
    {
        Name = "chair",
        State = State.Lost,
        Grade = Rank.Low,
        Packing = load,
    }
);
Load? held = made is ItemCreateOutcome.Ok { Value: var one } ? one.Packing : null;
Console.WriteLine(held!.Value.TryGetValue(out Box? box) ? box.Width : 0);

IDepotsEndpoints depots = shop.V1.Depots;
Depot depot = await depots.GetAsync(7);
Console.WriteLine(depot.City);
Console.WriteLine(string.Join('\n', server.Seen));

[ApiClient("shop.v1")]
internal sealed partial class ShopClient;

/// <summary>Sends what it was sent, and a list where nothing was.</summary>
internal sealed class Server : HttpMessageHandler
{
    private const string Chair = """{"name":"chair","state":"lost","grade":2,"packing":{"kind":"box","width":3}}""";

    public List<string> Seen { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Seen.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {sent}".TrimEnd());
        var text =
            request.RequestUri.AbsolutePath.Contains("depots", StringComparison.Ordinal) ? """{"city":"Hanoi"}"""
            : sent.Length > 0 ? sent
            : $"[{Chair}]";
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        response.Headers.Add("X-Total", "1");
        return response;
    }
}
