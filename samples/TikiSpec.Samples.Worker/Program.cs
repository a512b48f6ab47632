// Reads a seller's orders as they come. Run as many of it as you like: they share the seller's refresh token and his
// rate limit through Redis. Tiki__ClientId=… Tiki__ClientSecret=… Tiki__RefreshToken=… Redis=localhost Queue=… dotnet
// run
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;
using TikiSpec;
using TikiSpec.Client;
using TikiSpec.Extensions.DependencyInjection;
using TikiSpec.Extensions.Redis;
using TikiSpec.Samples.Worker;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(builder.Configuration["Redis"] ?? "localhost"));
builder.Services.AddSingleton<IRefreshTokenStore>(services => new RedisTokenStore(
    services.GetRequiredService<IConnectionMultiplexer>(),
    "shop"
));
builder.Services.AddApiClient<TikiClient>(
    builder.Configuration.GetSection("Tiki"),
    static (services, options) =>
        options with
        {
            RateLimiter = new RedisRateLimit(services.GetRequiredService<IConnectionMultiplexer>(), "shop", permits: 180),
        }
);
builder.Services.AddHostedService<OrderWorker>();
await builder.Build().RunAsync();
