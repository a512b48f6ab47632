using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>Puts generated clients into a container of services, each one a singleton over
/// <see cref="IHttpClientFactory"/>.</summary>
/// <remarks>
/// What is wrong with the configuration is told when the host starts, all of it at once and by the names of the keys; a
/// container without a host tells it when the client is asked for. Both are an
/// <see cref="OptionsValidationException"/>.
/// </remarks>
public static class ApiClientServices
{
    /// <summary>Adds a client whose server, credential and limits stand in configuration.</summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Its section: <c>configuration.GetSection("Tiki")</c>. As an environment variable a
    /// key of it is <c>Tiki__ApiKey</c>. The keys are in this package's README.</param>
    /// <param name="configure">Changes what was read, for what configuration cannot hold: <c>(services, options) =>
    /// options with { … }</c>; null for nothing.</param>
    /// <returns>The HTTP client that it sends with, to add handlers to.</returns>
    public static IHttpClientBuilder AddApiClient<TClient>(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<IServiceProvider, ApiClientOptions, ApiClientOptions>? configure = null
    )
        where TClient : class, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<TClient>(services, null, configuration, configure);
    }

    /// <summary>Adds a client whose options are made in code.</summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="options">Makes them; a credential must be among them.</param>
    /// <returns>The HTTP client that it sends with, to add handlers to.</returns>
    public static IHttpClientBuilder AddApiClient<TClient>(
        this IServiceCollection services,
        Func<IServiceProvider, ApiClientOptions> options
    )
        where TClient : class, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(options);
        return Add<TClient>(
            services,
            null,
            null,
            (provider, made) =>
                options(provider) with
                {
                    HttpClient = made.HttpClient,
                    HttpClientFollowsNoRedirects = made.HttpClientFollowsNoRedirects,
                }
        );
    }

    /// <summary>Adds a client for one of several sellers, got by <c>[FromKeyedServices("shop-a")]</c>.</summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="key">The seller, by the application's own name.</param>
    /// <param name="configuration">The section of this seller.</param>
    /// <param name="configure">Changes what was read; null for nothing.</param>
    /// <returns>The HTTP client that it sends with, to add handlers to.</returns>
    public static IHttpClientBuilder AddKeyedApiClient<TClient>(
        this IServiceCollection services,
        string key,
        IConfiguration configuration,
        Func<IServiceProvider, ApiClientOptions, ApiClientOptions>? configure = null
    )
        where TClient : class, IApiClient<TClient>
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<TClient>(services, key, configuration, configure);
    }

    /// <summary>Adds a client for each section below one: <c>Tiki:Sellers:shop-a</c>,
    /// <c>Tiki:Sellers:shop-b</c>.</summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="sellers">The section that holds one section for each seller, whose name is the client's
    /// key.</param>
    /// <param name="configure">Changes what was read of each; null for nothing.</param>
    /// <returns>The keys, in order.</returns>
    /// <exception cref="ArgumentException">There is no seller.</exception>
    public static IReadOnlyList<string> AddKeyedApiClients<TClient>(
        this IServiceCollection services,
        IConfiguration sellers,
        Func<IServiceProvider, ApiClientOptions, ApiClientOptions>? configure = null
    )
        where TClient : class, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(sellers);
        var keys = sellers.GetChildren().Select(static seller => seller.Key).ToList();
        foreach (var key in keys)
            AddKeyedApiClient<TClient>(services, key, sellers.GetSection(key), configure);
        return keys.Count > 0
            ? keys
            : throw new ArgumentException(
                $"{(sellers as IConfigurationSection)?.Path ?? "The configuration"} holds no seller: it wants a section for each.",
                nameof(sellers)
            );
    }

    private static IHttpClientBuilder Add<TClient>(
        IServiceCollection services,
        string? key,
        IConfiguration? configuration,
        Func<IServiceProvider, ApiClientOptions, ApiClientOptions>? configure
    )
        where TClient : class, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(services);
        var http = typeof(TClient).FullName + (key is null ? "" : ":" + key);
        var registration = new ClientRegistration(http, key, configuration, configure);
        if (key is null)
            services.TryAddSingleton(provider => registration.Make(provider, TClient.Create));
        else
            services.TryAddKeyedSingleton(key, (provider, _) => registration.Make(provider, TClient.Create));

        // A client that cannot be made is told when the host starts.
        services
            .AddOptions<StartedClient>(http)
            .Configure<IServiceProvider>(
                (started, provider) =>
                    started.Make = () =>
                        key is null ? provider.GetRequiredService<TClient>() : provider.GetRequiredKeyedService<TClient>(key)
            )
            .ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<StartedClient>, StartedClient.Validation>();

        return services
            .AddHttpClient(http)
            // The client says by itself what becomes of its calls. The factory's own handlers would say it twice, and a
            // log that cannot be written would make failures of calls that were done: they log within the call.
            .RemoveAllLoggers()
            // Time is limited by attempt, and by the client itself.
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => ApiHttpHandler.Create())
            // The client lives as long as the container; its connections are renewed by the handler.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}
