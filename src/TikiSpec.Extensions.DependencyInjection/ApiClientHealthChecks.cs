using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>Health checks of services that a client calls.</summary>
public static class ApiClientHealthChecks
{
    /// <summary>Adds a check that calls the service: <c>AddApiClient&lt;TikiClient>((tiki, token) =>
    /// tiki.V2.Sellers.GetMeAsync(cancellationToken: token))</c>.</summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="builder">The health checks.</param>
    /// <param name="ask">A call that costs little and changes nothing.</param>
    /// <param name="key">The client's key; null for the one without.</param>
    /// <param name="name">The check's name; null for that of the client, with its key.</param>
    /// <param name="timeout">How long it may take; null for 10 seconds.</param>
    /// <returns>The health checks.</returns>
    /// <remarks>Too many calls (429) are degraded, every other failure is what
    /// <see cref="HealthCheckRegistration.FailureStatus"/> says. The description is the exception's message, which
    /// holds no credential.</remarks>
    public static IHealthChecksBuilder AddApiClient<TClient>(
        this IHealthChecksBuilder builder,
        Func<TClient, CancellationToken, Task> ask,
        string? key = null,
        string? name = null,
        TimeSpan? timeout = null
    )
        where TClient : class, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(ask);
        return builder.Add(
            new HealthCheckRegistration(
                name ?? typeof(TClient).Name + (key is null ? "" : ":" + key),
                provider => new Check<TClient>(
                    key is null ? provider.GetRequiredService<TClient>() : provider.GetRequiredKeyedService<TClient>(key),
                    ask
                ),
                failureStatus: null,
                tags: null,
                timeout ?? TimeSpan.FromSeconds(10)
            )
        );
    }

    private sealed class Check<TClient>(TClient client, Func<TClient, CancellationToken, Task> ask) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await ask(client, cancellationToken).ConfigureAwait(false);
                return HealthCheckResult.Healthy();
            }
            catch (ApiRateLimitException exception)
            {
                return HealthCheckResult.Degraded(exception.Message);
            }
            catch (ApiException exception)
            {
                return new HealthCheckResult(context.Registration.FailureStatus, exception.Message);
            }
        }
    }
}
