using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace TikiSpec.Emulator;

/// <summary>How an emulator is set up.</summary>
/// <remarks>Numbers and times are checked when they are given: what cannot be is an
/// <see cref="ArgumentOutOfRangeException"/>.</remarks>
public sealed record TikiEmulatorOptions
{
    // What an array holds, in a number that can be remembered.
    private const int MostBytes = 2_000_000_000;

    /// <summary>The address of the interface to listen on. Whoever can reach it can call the emulator: there is no
    /// encryption, and it shows its own credentials.</summary>
    /// <value>The loopback interface by default: reachable from this machine only.</value>
    public IPAddress Host { get; init; } = IPAddress.Loopback;

    /// <summary>The names of this machine that calls may use beside <c>localhost</c> and the loopback addresses,
    /// without ports. A call that names another host is refused with 421, on every path, and that of another host's
    /// page (<c>Origin</c>) with 403.</summary>
    /// <value>Empty by default; <see cref="Host"/> adds nothing to it.</value>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The port.</summary>
    /// <value>0 by default: a free one.</value>
    public int Port
    {
        get;
        init => field = Between(value, 0, 65_535, nameof(Port));
    }

    /// <summary>Whether to listen on a socket. Without one only <see cref="TikiEmulator.CreateHandler"/> reaches the
    /// emulator.</summary>
    /// <value>True by default.</value>
    public bool UseSocket { get; init; } = true;

    /// <summary>Where generated ids begin: the same calls in the same order give the same ids.</summary>
    /// <value>1 by default.</value>
    public int Seed { get; init; } = 1;

    /// <summary>The documents to serve. Operations of Tiki's own specs have behaviour; any other operation responds
    /// with its examples.</summary>
    /// <value>Null by default: the three specs of Tiki's product API that this library carries.</value>
    public IReadOnlyList<EmulatorSpec>? Specs { get; init; }

    /// <summary>Whether credentials, parameters and bodies of requests are held to their documents. Those of Tiki's own
    /// specs, whose operations have behaviour, always are.</summary>
    /// <value>True by default.</value>
    public bool ValidatesRequests { get; init; } = true;

    /// <summary>A JSON file that keeps the state: what it holds is taken at the start in place of examples, and what
    /// changes is written to it, whole or not at all. Credentials are not in it; those of the first seller come of
    /// <see cref="Seed"/>.</summary>
    /// <value>Null by default: the state ends with the emulator.</value>
    public string? StateFile { get; init; }

    /// <summary>The origins whose pages may read what operations respond (CORS), as browsers write them:
    /// <c>http://localhost:3000</c>. The emulator's own pages, which show credentials, are not read by
    /// others.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Whether the socket speaks HTTPS: with <see cref="Certificate"/>, else with the development certificate
    /// of ASP.NET Core (<c>dotnet dev-certs https</c>).</summary>
    /// <value>False by default.</value>
    public bool UsesHttps { get; init; }

    /// <summary>The certificate for <see cref="UsesHttps"/>, with its private key.</summary>
    /// <value>Null by default: the development certificate.</value>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether the state begins with what the examples of the specs show. False begins with nothing.</summary>
    /// <value>True by default.</value>
    public bool SeedFromExamples { get; init; } = true;

    /// <summary>The time at which the emulator's clock begins.</summary>
    /// <value>Null by default: now.</value>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>How fast the emulator's clock runs; 0 stands still until <see cref="EmulatorClock.Advance"/>.</summary>
    /// <value>1 by default: real time.</value>
    public double TimeSpeed
    {
        get;
        init => field = EmulatorClock.CheckSpeed(value);
    } = 1;

    /// <summary>How long a product request stays in each state, by the emulator's clock.</summary>
    /// <value>200 milliseconds by default.</value>
    public TimeSpan StateDuration
    {
        get;
        init => field = NotNegative(value, nameof(StateDuration));
    } = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether requests that reach awaiting_approve are approved by time, as in Tiki's sandbox. Production
    /// waits for a person: <see cref="EmulatorState.Approve"/>.</summary>
    /// <value>True by default.</value>
    public bool ApprovesByItself { get; init; } = true;

    /// <summary>How long a track id can be asked for, by the emulator's clock.</summary>
    /// <value>30 days by default, as documented.</value>
    public TimeSpan TrackIdLifetime
    {
        get;
        init => field = NotNegative(value, nameof(TrackIdLifetime));
    } = TimeSpan.FromDays(30);

    /// <summary>A product with this text in a picture's address is rejected with "Image does not match product
    /// name".</summary>
    /// <value><c>mismatch</c> by default; empty rejects nothing.</value>
    public string ImageMismatchMarker { get; init; } = "mismatch";

    /// <summary>A product with this text in its name, its description or an attribute is rejected by the content
    /// rules.</summary>
    /// <value><c>mangrove</c> by default; empty rejects nothing.</value>
    public string ContentRuleMarker { get; init; } = "mangrove";

    /// <summary>Whether an operation takes only the credential that its documentation lists. Production takes a Bearer
    /// token everywhere.</summary>
    /// <value>False by default: a Bearer token is taken everywhere, the tiki-api header where it is listed.</value>
    public bool RequiresDocumentedCredential { get; init; }

    /// <summary>Whether the seller agrees when an application asks for access at <c>/sc/oauth2/auth</c>.</summary>
    /// <value>True by default.</value>
    public bool GrantsConsent { get; init; } = true;

    /// <summary>How many calls of a seller pass in any one second of the emulator's clock; further ones are refused
    /// with 429. A clock that stands still lets so many pass until it is turned.</summary>
    /// <value>200 by default, as documented; null switches it off.</value>
    public int? RateLimit
    {
        get;
        init => field = value is { } calls ? Between(calls, 1, int.MaxValue, nameof(RateLimit)) : null;
    } = 200;

    /// <summary>What goes wrong on purpose from the start; see <see cref="TikiEmulator.Faults"/>.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<EmulatorFault> Faults { get; init; } = [];

    /// <summary>Whether paging counts as one would expect (from 1, to the last row, last_page 1 when empty) instead of
    /// as Tiki does.</summary>
    /// <value>False by default.</value>
    public bool HasTidyPaging { get; init; }

    /// <summary>Whether responses of operations that their document deprecates say so, in the headers
    /// <c>Deprecation</c>, <c>Sunset</c>, <c>Link</c> and <c>Warning</c>. Tiki's server sends none of them.</summary>
    /// <value>False by default.</value>
    public bool TellsDeprecations { get; init; }

    /// <summary>The largest body that is read; a larger one is refused with 413.</summary>
    /// <value>4 MB by default.</value>
    public int MaxBodyBytes
    {
        get;
        init => field = Between(value, 0, MostBytes, nameof(MaxBodyBytes));
    } = 4 * 1024 * 1024;

    /// <summary>How many calls are remembered; the oldest are forgotten first.</summary>
    /// <value>1000 by default.</value>
    public int MaxRecordedCalls
    {
        get;
        init => field = Between(value, 0, int.MaxValue, nameof(MaxRecordedCalls));
    } = 1000;

    /// <summary>How much of each body is remembered.</summary>
    /// <value>256 KB by default.</value>
    public int MaxRecordedBodyBytes
    {
        get;
        init => field = Between(value, 0, int.MaxValue, nameof(MaxRecordedBodyBytes));
    } = 256 * 1024;

    /// <summary>How much of all bodies together is remembered; the oldest calls are forgotten first.</summary>
    /// <value>64 MB by default.</value>
    public long MaxRecordedBytes
    {
        get;
        init => field = Between(value, 0, long.MaxValue, nameof(MaxRecordedBytes));
    } = 64L * 1024 * 1024;

    /// <summary>How many bytes of bodies a seller's callers may have made into state (products, requests, orders)
    /// before further ones are refused with 413. <see cref="Sellers.EmulatorState.Clear"/> begins again.</summary>
    /// <value>256 MB by default.</value>
    public long MaxStateBytes
    {
        get;
        init => field = Between(value, 0, long.MaxValue, nameof(MaxStateBytes));
    } = 256L * 1024 * 1024;

    private static T Between<T>(T value, T least, T most, string name)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} must be from {least} to {most}."));

    private static TimeSpan NotNegative(TimeSpan value, string name) => Between(value, TimeSpan.Zero, TimeSpan.MaxValue, name);
}
