using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Emulator;

/// <summary>A local Tiki: a server made from the OpenAPI specs, with state. For tests and for trying things out; it
/// listens on the loopback interface, unless told otherwise.</summary>
/// <example>
/// <code>
/// await using var emulator = await TikiEmulator.StartAsync();
/// using var tiki = new TikiClient(new ApiClientOptions
/// {
///     BaseAddress = emulator.BaseAddress,
///     Credential = ApiCredential.AccessToken(emulator.AccessToken),
/// });
/// </code>
/// </example>
public sealed class TikiEmulator : IAsyncDisposable
{
    private static readonly Uri NoSocket = new("http://localhost/");

    private readonly EmulatorEngine _engine;
    private readonly TikiEmulatorOptions _options;
    private readonly SocketServer? _server;
    private readonly EmulatorParts _parts;
    private readonly StateFile? _state;

    private TikiEmulator(EmulatorParts parts, TikiEmulatorOptions options, SocketServer? server, StateFile? state)
    {
        _parts = parts;
        _state = state;
        _engine = parts.Engine;
        _options = options;
        _server = server;
        Sellers = new SellerAccounts(parts.Shops);
        Calls = parts.Calls;
        Faults = parts.Faults;
        Time = parts.Clock;
        BaseAddress = server?.Address ?? NoSocket;
    }

    /// <summary>Where it listens, for instance <c>http://127.0.0.1:54321/</c>. The versions live below it as in
    /// production: <c>/integration/v2.1</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The documents that are served, by the names that calls and faults know them by: of two of one file name
    /// the second is <c>api-2</c>.</summary>
    public IReadOnlyList<string> SpecNames => [.. _parts.Served.Specs.Select(static spec => spec.Surface.Name)];

    /// <summary>The operations whose bodies may come as XML, which is taken as it is: bodies of other media types are
    /// held to their schemas.</summary>
    public IReadOnlyList<string> OperationsWithUncheckedBodies =>
        [
            .. from spec in _parts.Served.Specs
            from @group in spec.Surface.Groups
            from operation in @group.Operations
            where spec.View(operation).RequestBody?.Content.Any(static media => MediaTypeName.IsXml(media.Name)) == true
            select operation.Id,
        ];

    /// <summary>The sellers. There is one to begin with; each further one has credentials and a state of its
    /// own.</summary>
    public SellerAccounts Sellers { get; }

    /// <summary>The first seller's token that works, for the header <c>tiki-api</c>.</summary>
    public string ApiKey => Sellers[0].ApiKey;

    /// <summary>A Bearer token of the first seller that works.</summary>
    public string AccessToken => Sellers[0].AccessToken;

    /// <summary>The id of an application that gets the first seller's tokens at <c>/sc/oauth2/token</c> with its own
    /// credentials, or with a code from <c>/sc/oauth2/auth</c>.</summary>
    public string ClientId => Sellers[0].ClientId;

    /// <summary>The secret of that application.</summary>
    public string ClientSecret => Sellers[0].ClientSecret;

    /// <summary>What the emulator knows: the catalogue, and the products and requests of the first seller.</summary>
    public EmulatorState State => Sellers[0].State;

    /// <summary>The calls that arrived, with their responses and without credentials.</summary>
    public CallLog Calls { get; }

    /// <summary>What goes wrong on purpose; nothing unless <see cref="TikiEmulatorOptions.Faults"/> says so. Can be
    /// changed at any time.</summary>
    public FaultPlan Faults { get; }

    /// <summary>The emulator's clock. Turn it forward to see requests decided without waiting.</summary>
    public EmulatorClock Time { get; }

    /// <summary>Starts an emulator with all defaults.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    public static Task<TikiEmulator> StartAsync(CancellationToken cancellationToken = default) =>
        StartAsync(new TikiEmulatorOptions(), cancellationToken);

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">One of the specs cannot be served; the message says why.</exception>
    /// <exception cref="IOException">The port is taken, a file cannot be read or written, or there is no
    /// certificate.</exception>
    /// <exception cref="InvalidDataException"><see cref="TikiEmulatorOptions.StateFile"/> holds something
    /// else.</exception>
    public static async Task<TikiEmulator> StartAsync(TikiEmulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        SocketServer? server = null;
        var parts = EmulatorParts.Build(options, () => server?.Address ?? NoSocket);
        var state = options.StateFile is { } path ? StateFile.Open(path, parts.Shops, parts.Served.Declared.Store) : null;
        server = options.UseSocket
            ? await SocketServer
                .StartAsync(
                    parts.Engine,
                    parts.Pages(),
                    new SocketOptions(options.Host, options.Port, options.MaxBodyBytes, options.AllowedHosts)
                    {
                        AllowedOrigins = options.AllowedOrigins,
                        UsesHttps = options.UsesHttps,
                        Certificate = options.Certificate,
                    },
                    cancellationToken
                )
                .ConfigureAwait(false)
            : null;
        return new TikiEmulator(parts, options, server, state);
    }

    /// <summary>A handler that reaches this emulator without a socket, for <c>new
    /// HttpClient(emulator.CreateHandler())</c>. Any host name will do.</summary>
    public HttpMessageHandler CreateHandler() => new EmulatorHandler(_engine, _options.MaxBodyBytes);

    /// <summary>Serves these documents from now on in place of those before; what callers have made stays.</summary>
    /// <param name="specs">The documents.</param>
    /// <exception cref="ArgumentException">One of them cannot be served; then all is as before.</exception>
    public void Reload(IReadOnlyList<EmulatorSpec> specs)
    {
        ArgumentNullException.ThrowIfNull(specs);
        _parts.Served.Replace(ServedSpec.ReadAll(specs));
    }

    /// <summary>Stops listening, and writes the state to its file where it has one. Handlers that were created go on
    /// working.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }

        if (_state is not null)
        {
            await _state.DisposeAsync().ConfigureAwait(false);
        }
    }
}
