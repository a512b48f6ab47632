using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using TikiSpec.Client;
using TikiSpec.Client.V2;
using TikiSpec.Emulator.Faults;

namespace TikiSpec.Extensions.DependencyInjection.Tests;

/// <summary>With the ecosystem's standard handler there is one layer that repeats, and not two that multiply.</summary>
public sealed class ResilienceTests : EmulatorTest
{
    [Theory]
    [InlineData(null, 4)]
    [InlineData("1", 8)]
    public async Task A_call_is_repeated_by_the_standard_handler_alone_unless_configuration_says_otherwise(string? retries, int calls)
    {
        await using var services = Tiki(retries, static _ => { });

        var exception = await Assert.ThrowsAsync<ApiServerException>(() =>
            services.GetRequiredService<TikiClient>().V2.Categories.ListAsync()
        );

        Assert.Equal(503, (int?)exception.Status);
        Assert.Equal(calls, Emulator.Calls.Total);
    }

    [Fact]
    public async Task What_may_have_an_effect_is_sent_once_where_the_standard_handler_is_told_so()
    {
        await using var services = Tiki(null, static options => options.Retry.DisableForUnsafeHttpMethods());

        await Assert.ThrowsAsync<ApiServerException>(() =>
            services
                .GetRequiredService<TikiClient>()
                .V2.Requests.UpdateProductInfoAsync(new ProductInfoUpdate { ProductId = 1, Image = "https://example.com/a.jpg" })
        );

        Assert.Equal(1, Emulator.Calls.Total);
    }

    private ServiceProvider Tiki(string? retries, Action<HttpStandardResilienceOptions> change)
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Times = null,
                Kind = FaultKind.Status,
                Status = 503,
            }
        );
        return Container(
            static services => { },
            http =>
                http.AddStandardResilienceHandler(options =>
                {
                    options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                    // Not what is asked for here.
                    options.CircuitBreaker.MinimumThroughput = 1000;
                    change(options);
                }),
            [
                ("ApiKey", Emulator.ApiKey),
                ("BaseAddress", Address),
                ("Retry:Delay", "00:00:00.001"),
                .. retries is null ? ((string, string)[])[] : [("Retry:MaxRetries", retries)],
            ]
        );
    }
}
