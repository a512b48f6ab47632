using System.Net;
using System.Text;
using TikiSpec;

using var handler = new Responses();
using var client = new PetClient(new ApiClientOptions { HttpMessageHandler = handler });

Petstore.Pet pet = await client.Pets.GetAsync(7);

// A pattern on a union, which compilers refuse where a type is marked as one and the language has none yet.
if (pet.Owner is not null)
{
    throw new InvalidOperationException("Rex has no owner.");
}

IReadOnlyList<V1.Toy> toys = await client.V1.Toys.ListAsync();
Petstore.Bill bill = new(await client.Pets.CountAsync());
Console.WriteLine($"{pet.Name} plays with {toys[0].Name}, and {bill.Pets} eat.");

[ApiClient("petstore", "toys.v1")]
internal sealed partial class PetClient;

internal sealed class Responses : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.RequestUri!.AbsoluteUri switch
        {
            "https://pets.test/api/pets/7" => """{"id":7,"name":"Rex"}""",
            "https://pets.test/api/pets/count" => "3",
            "https://toys.test/v1/toys" => """[{"name":"a ball"}]""",
            _ => throw new InvalidOperationException(request.RequestUri.AbsoluteUri),
        };
        return Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
        );
    }
}

namespace Petstore
{
    /// <summary>The document has a type of this name as well, which only operations need that were not
    /// chosen.</summary>
    internal sealed record Bill(long Pets);
}
