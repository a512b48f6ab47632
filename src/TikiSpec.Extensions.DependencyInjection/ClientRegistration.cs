using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>Makes the options of one client from its configuration and what the container has.</summary>
/// <param name="http">The name of its HTTP client.</param>
/// <param name="key">The key of the client; null for the one without.</param>
/// <param name="configuration">Its section; null where its options are made in code.</param>
/// <param name="configure">Changes what was read.</param>
internal sealed class ClientRegistration(
    string http,
    string? key,
    IConfiguration? configuration,
    Func<IServiceProvider, ApiClientOptions, ApiClientOptions>? configure
)
{
    /// <summary>Makes the client.</summary>
    /// <param name="services">What the container has.</param>
    /// <param name="create">Makes it of its options.</param>
    /// <exception cref="OptionsValidationException">Something is wrong with the configuration; each fault names its
    /// key.</exception>
    public TClient Make<TClient>(IServiceProvider services, Func<ApiClientOptions, TClient> create)
        where TClient : class
    {
        var store = key is null ? services.GetService<IRefreshTokenStore>() : services.GetKeyedService<IRefreshTokenStore>(key);
        var read = configuration is null ? null : ClientSettings.Read(configuration, store);
        if (read?.Faults.Count > 0)
        {
            // All that is wrong is told at once, what the client alone can tell as well: whether its specs have the
            // server.
            using var _ = TryCreate(create, read.Options, out var fault) as IDisposable;
            throw Invalid(fault is null ? read.Faults : [.. read.Faults, fault]);
        }

        return TryCreate(create, OptionsFor(services, read), out var wrong) ?? throw Invalid([wrong!]);
    }

    private TClient? TryCreate<TClient>(Func<ApiClientOptions, TClient> create, ApiClientOptions options, out string? fault)
        where TClient : class
    {
        fault = null;
        try
        {
            return create(options);
        }
        catch (ArgumentException exception) when (configuration is not null)
        {
            fault = ClientSettings.InKeys(configuration, exception);
            return null;
        }
    }

    private ApiClientOptions OptionsFor(IServiceProvider services, ClientSettings? read)
    {
        var handlers = HandlerChain.Of(services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(http));
        if (handlers.FollowsRedirects)
            throw Invalid([
                $"The primary handler of the HTTP client {http} follows redirects, which can carry a key to another host: set "
                    + $"its AllowAutoRedirect to false, or leave it to {nameof(ApiHttpHandler)}.{nameof(ApiHttpHandler.Create)}().",
            ]);
        var options = (read?.Options ?? new ApiClientOptions()) with
        {
            HttpClient = services.GetRequiredService<IHttpClientFactory>().CreateClient(http),
            HttpClientFollowsNoRedirects = true,
            LoggerFactory = services.GetService<ILoggerFactory>(),
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
        };
        // Two layers that repeat multiply their attempts: whoever adds one of the ecosystem's wants that.
        if (handlers.Repeats && read?.SetsRetries != true)
            options = options with { Retry = options.Retry with { MaxRetries = 0 } };
        options = configure?.Invoke(services, options) ?? options;
        return options.Credential is null && options.Credentials.Count == 0 ? throw Invalid([NobodyCalls]) : options;
    }

    private string NobodyCalls =>
        configuration is null
            ? $"The options of {http} have no credential: give {nameof(ApiClientOptions.Credential)} or "
                + $"{nameof(ApiClientOptions.Credentials)}."
            : ClientSettings.NoCredential(configuration);

    private OptionsValidationException Invalid(IEnumerable<string> faults) => new(http, typeof(ApiClientOptions), faults);
}
