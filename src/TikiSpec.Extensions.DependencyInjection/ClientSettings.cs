using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>What stands in the section of a client.</summary>
internal sealed partial class ClientSettings
{
    private static readonly string[] Credentials = ["ApiKey", "AccessToken", "ClientId"];

    private readonly SettingReader _settings;

    private ClientSettings(SettingReader settings) => _settings = settings;

    public IReadOnlyList<string> Faults => _settings.Faults;

    public required ApiClientOptions Options { get; init; }

    /// <summary>How often calls are repeated is said, and not left to the default.</summary>
    public required bool SetsRetries { get; init; }

    public static ClientSettings Read(IConfiguration configuration, IRefreshTokenStore? store)
    {
        var settings = new SettingReader(configuration);
        var retry = settings.Inner("Retry");
        var defaults = new ApiClientOptions();
        var options = defaults with
        {
            Credential = Credential(settings, store),
            Server = settings.Text("Server"),
            BaseAddress = settings.Address("BaseAddress"),
            ServerVariables = settings.Map("ServerVariables"),
            Parameters = settings.Map("Parameters"),
            HostsTrustedWithoutEncryption = settings.List("HostsTrustedWithoutEncryption"),
            Timeout = settings.Value("Timeout", defaults.Timeout, static value => _ = new ApiClientOptions { Timeout = value }),
            TotalTimeout = settings.Value(
                "TotalTimeout",
                defaults.TotalTimeout,
                static value => _ = new ApiClientOptions { TotalTimeout = value }
            ),
            Retry = new ApiRetryOptions
            {
                MaxRetries = retry.Value(
                    "MaxRetries",
                    defaults.Retry.MaxRetries,
                    static value => _ = new ApiRetryOptions { MaxRetries = value }
                ),
                Delay = retry.Value("Delay", defaults.Retry.Delay, static value => _ = new ApiRetryOptions { Delay = value }),
                MaxDelay = retry.Value("MaxDelay", defaults.Retry.MaxDelay, static value => _ = new ApiRetryOptions { MaxDelay = value }),
            },
            LimitsRate = settings.Flag("LimitsRate", defaults.LimitsRate),
            MaxResponseBytes = settings.Value(
                "MaxResponseBytes",
                defaults.MaxResponseBytes,
                static value => _ = new ApiClientOptions { MaxResponseBytes = value }
            ),
            UserAgent = settings.Text("UserAgent", static value => _ = new ApiClientOptions { UserAgent = value }),
            Drift = settings.Choice("Drift", defaults.Drift),
            CheckRequests = settings.Flag("CheckRequests", defaults.CheckRequests),
            LogsBodies = settings.Flag("LogsBodies", defaults.LogsBodies),
        };
        CheckEncryption(settings, options);
        var setsRetries = retry.Has("MaxRetries");
        settings.RefuseUnknown();
        return new ClientSettings(settings) { Options = options, SetsRetries = setsRetries };
    }

    /// <summary>What is told where nobody calls.</summary>
    public static string NoCredential(IConfiguration configuration)
    {
        var settings = new SettingReader(configuration);
        return $"{settings.NameOf("ApiKey")} or {settings.NameOf("ClientId")} is missing: nobody would be calling. A seller's key is "
            + $"{settings.NameOf("ApiKey")} (environment variable "
            + $"{settings.NameOf("ApiKey").Replace(":", "__", StringComparison.Ordinal)}), an "
            + $"application {settings.NameOf("ClientId")} and {settings.NameOf("ClientSecret")}, "
            + $"a token of your own {settings.NameOf("AccessToken")}.";
    }

    /// <summary>What the client says of its options, which are known to whoever configures it as keys.</summary>
    public static string InKeys(IConfiguration configuration, ArgumentException exception)
    {
        var settings = new SettingReader(configuration);
        return OptionName()
            .Replace(
                exception.Message.Split(" (Parameter", StringSplitOptions.None)[0],
                option => settings.NameOf(option.Groups[1].Value + (option.Groups[2].Success ? ":" + option.Groups[2].Value : ""))
            );
    }

    [GeneratedRegex("""ApiClientOptions\.(\w+)(?:\["([^"]+)"\])?""")]
    private static partial Regex OptionName();

    private static ApiCredential? Credential(SettingReader settings, IRefreshTokenStore? store)
    {
        var key = settings.Secret("ApiKey", ApiCredential.ApiKey);
        var token = settings.Secret("AccessToken", ApiCredential.AccessToken);
        var application = Application(settings, store);
        var given = Credentials.Where(settings.Has).Select(settings.NameOf).ToList();
        if (given.Count > 1)
            settings.Fault($"{string.Join(" and ", given)} are given, and a client has one credential: leave one of them.");
        return key ?? token ?? application;
    }

    private static ApiCredential? Application(SettingReader settings, IRefreshTokenStore? store)
    {
        var (id, secret) = (settings.Text("ClientId"), settings.Text("ClientSecret"));
        var (scope, endpoint) = (settings.Text("Scope"), settings.Address("TokenEndpoint"));
        var location = settings.Choice("ClientSecretLocation", ClientSecretLocation.Header);
        var refreshToken = settings.Text("RefreshToken");
        if (id is null != secret is null)
        {
            var (there, missing) = id is null ? ("ClientSecret", "ClientId") : ("ClientId", "ClientSecret");
            settings.Fault($"{settings.NameOf(missing)} is missing: {settings.NameOf(there)} is given, and an application has both.");
        }

        if (refreshToken is not null && store is null)
            settings.Fault(
                $"{settings.NameOf("RefreshToken")} is replaced with each use, and the one that takes its place would be lost "
                    + "with a restart: "
                    + $"register an {nameof(IRefreshTokenStore)}, which is given this one to begin with."
            );
        if (id is null || secret is null)
            return null;
        return store is null
            ? ApiCredential.ClientCredentials(id, secret, location, scope, endpoint)
            : ApiCredential.RefreshToken(
                id,
                secret,
                refreshToken is null ? store : new SeededStore(store, refreshToken),
                location,
                endpoint
            );
    }

    // The call would be refused later on; here the key is known by which to mend it.
    private static void CheckEncryption(SettingReader settings, ApiClientOptions options)
    {
        if (
            options.BaseAddress is { Scheme: "http", IsLoopback: false } address
            && !options.HostsTrustedWithoutEncryption.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
        )
            settings.Fault(
                $"{settings.NameOf("BaseAddress")} is plain http to another machine, where everybody on the way can read the "
                    + "credential: use https, "
                    + $"or name {address.Host} in {settings.NameOf("HostsTrustedWithoutEncryption:0")} if it is a container beside "
                    + "this one."
            );
    }
}
