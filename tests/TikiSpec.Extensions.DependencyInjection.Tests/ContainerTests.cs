using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TikiSpec.Client;

namespace TikiSpec.Extensions.DependencyInjection.Tests;

/// <summary>Clients in a container, against an emulator.</summary>
public sealed class ContainerTests : EmulatorTest
{
    [Fact]
    public async Task A_client_calls_with_what_stands_in_configuration()
    {
        await using var services = Container(static services => { }, ("ApiKey", Emulator.ApiKey), ("BaseAddress", Address));

        Assert.NotEmpty(await services.GetRequiredService<TikiClient>().V2.Categories.ListAsync());
        Assert.Same(services.GetRequiredService<TikiClient>(), services.GetRequiredService<TikiClient>());
    }

    [Fact]
    public async Task Several_sellers_have_a_client_each_by_their_key()
    {
        var other = Emulator.Sellers.Add(new() { Id = 2, Name = "Other" });
        var sellers = Section(
            ("Sellers:one:ApiKey", Emulator.ApiKey),
            ("Sellers:one:BaseAddress", Address),
            ("Sellers:two:ClientId", other.ClientId),
            ("Sellers:two:ClientSecret", other.ClientSecret),
            ("Sellers:two:BaseAddress", Address)
        );
        var collection = new ServiceCollection();
        Assert.Equal(["one", "two"], collection.AddKeyedApiClients<TikiClient>(sellers.GetSection("Sellers")));
        await using var services = collection.BuildServiceProvider();

        foreach (var key in (string[])["one", "two"])
            await services.GetRequiredKeyedService<TikiClient>(key).V2.Categories.ListAsync();

        Assert.Equal(
            2,
            Emulator
                .Calls.Where(static call => call.OperationId == "Categories_List")
                .Select(static call => call.SellerId)
                .Distinct()
                .Count()
        );
        Assert.Contains(
            "Tiki:None holds no seller",
            Assert.Throws<ArgumentException>(() => collection.AddKeyedApiClients<TikiClient>(sellers.GetSection("None"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Options_may_be_made_in_code_and_changed_after_they_were_read()
    {
        var collection = new ServiceCollection();
        collection.AddApiClient<TikiClient>(_ => new ApiClientOptions
        {
            BaseAddress = Emulator.BaseAddress,
            Credential = ApiCredential.ApiKey(Emulator.ApiKey),
        });
        await using (var services = collection.BuildServiceProvider())
            Assert.NotEmpty(await services.GetRequiredService<TikiClient>().V2.Categories.ListAsync());

        var changed = new ServiceCollection();
        changed.AddApiClient<TikiClient>(
            Section(("BaseAddress", Address)),
            (_, options) => options with { Credential = ApiCredential.ApiKey(Emulator.ApiKey) }
        );
        await using (var services = changed.BuildServiceProvider())
            Assert.NotEmpty(await services.GetRequiredService<TikiClient>().V2.Categories.ListAsync());
    }

    [Fact]
    public void A_container_makes_no_client_of_its_own_accord()
    {
        using var services = new ServiceCollection().AddSingleton<TikiClient>().BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<TikiClient>());
    }

    [Fact]
    public void A_handler_that_follows_redirects_is_refused()
    {
        var collection = new ServiceCollection();
        collection
            .AddApiClient<TikiClient>(Section(("ApiKey", "key")))
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = true });
        using var services = collection.BuildServiceProvider();

        Assert.Contains(
            "set its AllowAutoRedirect to false",
            Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<TikiClient>()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Headers_and_handlers_of_the_http_client_are_used()
    {
        await using var services = Container(
            static services => { },
            static http => http.ConfigureHttpClient(static client => client.DefaultRequestHeaders.Add("X-Shop", "17")),
            ("ApiKey", Emulator.ApiKey),
            ("BaseAddress", Address)
        );
        await services.GetRequiredService<TikiClient>().V2.Categories.ListAsync();

        Assert.Contains(Emulator.Calls.Single().Headers, static header => header is { Key: "X-Shop", Value: "17" });
    }
}
