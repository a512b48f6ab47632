// The products of several sellers, each by the application's own name for him:
// Tiki__Sellers__north__ApiKey=… Tiki__Sellers__south__ApiKey=… dotnet run, then GET /sellers/north/products and
// /health.
using TikiSpec;
using TikiSpec.Client;
using TikiSpec.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
var health = builder.Services.AddHealthChecks();
foreach (var seller in builder.Services.AddKeyedApiClients<TikiClient>(builder.Configuration.GetSection("Tiki:Sellers")))
    health.AddApiClient<TikiClient>(
        static (tiki, token) => tiki.V2.Categories.ListAsync(new() { IsPrimary = true }, cancellationToken: token),
        seller
    );

var app = builder.Build();
app.MapHealthChecks("/health");
app.MapGet(
    "/sellers/{seller}/products",
    async (string seller, IServiceProvider services, CancellationToken token) =>
    {
        if (services.GetKeyedService<TikiClient>(seller) is not { } tiki)
            return Results.NotFound();
        try
        {
            var products = await tiki.V2_1.Products.ListAllAsync(new() { Active = true }).ToListAsync(token);
            return Results.Ok(products.Select(static product => new { product.OriginalSku, product.Price }));
        }
        catch (ApiRateLimitException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (ApiException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status502BadGateway);
        }
    }
);
await app.RunAsync();
