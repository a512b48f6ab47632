using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TikiSpec.Client;
using TikiSpec.Emulator;
using TikiSpec.Testing;

namespace TikiSpec.Extensions.DependencyInjection.Tests;

/// <summary>A test with an emulator of its own, whose responses are held against the specs.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    private CheckedEmulator _run = null!;

    protected TikiEmulator Emulator => _run.Emulator;

    protected string Address => Emulator.BaseAddress.AbsoluteUri;

    public async ValueTask InitializeAsync() => _run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { RateLimit = null });

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _run.DisposeAsync();
    }

    /// <summary>A refresh token as a seller's leave gives it.</summary>
    protected async Task<string> RefreshTokenAsync()
    {
        var back = new Uri("https://example.com/back");
        using var browser = new HttpClient(Emulator.CreateHandler());
        var query =
            $"response_type=code&client_id={Emulator.ClientId}&redirect_uri={Uri.EscapeDataString(back.OriginalString)}"
            + "&state=12345678&scope=product%20offline";
        using var response = await browser.GetAsync(new Uri(Emulator.BaseAddress, "sc/oauth2/auth?" + query));
        var code = response.Headers.Location!.OriginalString.Split("code=")[1].Split('&')[0];
        var kept = "";
        var credential = ApiCredential.AuthorizationCode(
            Emulator.ClientId,
            Emulator.ClientSecret,
            code,
            back,
            (token, _) =>
            {
                kept = token;
                return Task.CompletedTask;
            }
        );
        using var tiki = new TikiClient(credential, new ApiClientOptions { BaseAddress = Emulator.BaseAddress });
        await tiki.V2_1.Products.ListAsync();
        return kept;
    }

    /// <summary>The section Tiki.</summary>
    internal static IConfigurationSection Section(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(static value => KeyValuePair.Create("Tiki:" + value.Key, (string?)value.Value)))
            .Build()
            .GetSection("Tiki");

    internal static ServiceProvider Container(Action<IServiceCollection> add, params (string Key, string Value)[] values) =>
        Container(add, static _ => { }, values);

    internal static ServiceProvider Container(
        Action<IServiceCollection> add,
        Action<IHttpClientBuilder> http,
        params (string Key, string Value)[] values
    )
    {
        var services = new ServiceCollection();
        add(services);
        http(services.AddApiClient<TikiClient>(Section(values)));
        return services.BuildServiceProvider();
    }
}
