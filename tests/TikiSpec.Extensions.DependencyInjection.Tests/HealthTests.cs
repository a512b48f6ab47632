using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TikiSpec.Client;
using TikiSpec.Emulator.Faults;

namespace TikiSpec.Extensions.DependencyInjection.Tests;

public sealed class HealthTests : EmulatorTest
{
    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(429, HealthStatus.Degraded)]
    [InlineData(503, HealthStatus.Unhealthy)]
    [InlineData(401, HealthStatus.Unhealthy)]
    public async Task A_service_is_as_healthy_as_its_response(int status, HealthStatus expected)
    {
        if (status > 0)
            Emulator.Faults.Add(
                new EmulatorFault
                {
                    Times = null,
                    Kind = FaultKind.Status,
                    Status = status,
                }
            );
        await using var services = Container(
            static services =>
                services
                    .AddLogging()
                    .AddHealthChecks()
                    .AddApiClient<TikiClient>(static (tiki, token) => tiki.V2.Categories.ListAsync(cancellationToken: token)),
            ("ApiKey", Emulator.ApiKey),
            ("BaseAddress", Address),
            ("Retry:MaxRetries", "0")
        );
        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        var entry = Assert.Single(report.Entries);
        Assert.Equal(("TikiClient", expected), (entry.Key, entry.Value.Status));
        Assert.DoesNotContain(Emulator.ApiKey, entry.Value.Description ?? "", StringComparison.Ordinal);
    }
}
