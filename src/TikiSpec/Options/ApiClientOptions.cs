using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TikiSpec.Options;
using TikiSpec.Runtime;
using TikiSpec.Texts;

namespace TikiSpec;

/// <summary>How a client connects. Immutable; change a copy:
/// <c>options with { Server = TikiApi.Sandbox }</c>.</summary>
public sealed record ApiClientOptions
{
    private const int MostBytes = 2_000_000_000;

    /// <summary>Who calls. Sent only to the configured server, over https or to this machine.</summary>
    /// <value>The default is null: nothing is sent.</value>
    public ApiCredential? Credential { get; init; }

    /// <summary>Who calls, by the name of the spec's security scheme: where operations take different credentials, or
    /// several at once.</summary>
    /// <value>The default is empty: <see cref="Credential"/> serves every scheme of its kind. Example: <c>new
    /// Dictionary&lt;string, ApiCredential&gt; { ["tikiApi"] = key, ["oauth2"] = application }</c>.</value>
    public IReadOnlyDictionary<string, ApiCredential> Credentials { get; init; } = new Dictionary<string, ApiCredential>();

    /// <summary>
    /// DANGEROUS: hosts to which credentials go over plain http, where everybody on the way can read and use them. For
    /// a container beside this one (<c>["emulator"]</c> for <c>http://emulator:5005</c>), never for a real service.
    /// </summary>
    /// <value>The default is empty: plain http is for this machine alone.</value>
    public IReadOnlyCollection<string> HostsTrustedWithoutEncryption { get; init; } = [];

    /// <summary>Another host for all servers of the specs and for their token endpoints: its scheme, host and port
    /// replace theirs, and its path goes before theirs.</summary>
    /// <value>The default is null: the specs' own hosts. Example: <c>http://localhost:5005</c> for an emulator.</value>
    public Uri? BaseAddress { get; init; }

    /// <summary>Which of a spec's servers to use: its description or the words that it begins with, ignoring case, or
    /// its index from 0.</summary>
    /// <value>The default is null: the first. See <see cref="TikiApi.Sandbox"/>.</value>
    public string? Server { get; init; }

    /// <summary>Values for what stands in braces in the servers' addresses, by name.</summary>
    /// <value>The default is empty: what the spec gives for each.</value>
    public IReadOnlyDictionary<string, string> ServerVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Addresses for servers that single operations have of their own, by the URL that the spec writes: where uploads
    /// go, say. Such a call goes to its own server, unless <see cref="BaseAddress"/> or <see cref="Server"/> is set:
    /// then it goes where all go, or to the address that is given here.
    /// </summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, Uri> Servers { get; init; } = new Dictionary<string, Uri>();

    /// <summary>What every call sends, by the name of the header or query parameter, where the spec demands it of all
    /// operations (a consumer's id, a version of the API). The options of a call can have another value.</summary>
    /// <value>The default is empty. Example: <c>new Dictionary&lt;string, string&gt; { ["X-Consumer-Id"] = id
    /// }</c>.</value>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// A client to send with; it is not disposed. Its <see cref="System.Net.Http.HttpClient.BaseAddress"/> is used
    /// where <see cref="BaseAddress"/> is null.
    /// </summary>
    /// <value>The default is null: the API client has its own.</value>
    public HttpClient? HttpClient { get; init; }

    /// <summary>
    /// The handler of <see cref="HttpClient"/> follows no redirects. A redirect can carry a key to another host, and
    /// a client does not tell whether its handler follows them: without this word no key is sent in a header of its
    /// own, a query or a cookie, and no refresh token or client's secret in the body of a request for a token.
    /// </summary>
    /// <value>The default is false.</value>
    public bool HttpClientFollowsNoRedirects { get; init; }

    /// <summary>A handler to send with, where <see cref="HttpClient"/> is null; it is not disposed. One of the
    /// framework's that follows redirects is refused.</summary>
    /// <value>The default is null: the API client has its own, which follows no redirects.</value>
    public HttpMessageHandler? HttpMessageHandler { get; init; }

    /// <summary>How long one attempt may take, the body included.</summary>
    /// <value>The default is 100 seconds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it
    /// off.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is zero, negative, or longer than 24 days.</exception>
    public TimeSpan Timeout
    {
        get;
        init => field = OptionLimits.Limit(value, nameof(Timeout));
    } = TimeSpan.FromSeconds(100);

    /// <summary>What is repeated, and when.</summary>
    public ApiRetryOptions Retry { get; init; } = new();

    /// <summary>
    /// Calls wait for their turn where the spec says how many a seller may send (<c>x-client-rate-limit</c>; Tiki: 200
    /// a second). All clients of a process that act for one seller share his limit: by the credential object, or by the
    /// text of a key or token. Who asks first is served first, and each attempt counts.
    /// </summary>
    /// <value>The default is true.</value>
    public bool LimitsRate { get; init; } = true;

    /// <summary>A limiter of your own in the place of the spec's limit, for instance one that several processes share.
    /// A lease is held while an attempt is under way.</summary>
    /// <value>The default is null.</value>
    public RateLimiter? RateLimiter { get; init; }

    /// <summary>How long a call may take in all: its attempts, the waits between them, and the wait for its
    /// turn.</summary>
    /// <value>The default is 10 minutes. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it
    /// off.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is zero, negative, or longer than 24 days.</exception>
    public TimeSpan TotalTimeout
    {
        get;
        init => field = OptionLimits.Limit(value, nameof(TotalTimeout));
    } = TimeSpan.FromMinutes(10);

    /// <summary>The largest response that is read, after decompression; a larger one fails the call.</summary>
    /// <value>The default is 32 MB.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1 or above 2,000,000,000.</exception>
    public int MaxResponseBytes
    {
        get;
        init => field = OptionLimits.Number(value, 1, MostBytes, nameof(MaxResponseBytes));
    } = 32 * 1024 * 1024;

    /// <summary>
    /// The most elements of lists, entries of maps and undeclared properties that a response may have, all of them
    /// together; one with more fails the call. An empty object of two bytes becomes a record of some hundred.
    /// </summary>
    /// <value>The default is 1,000,000, which a record of many properties makes some 250 MB of.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MaxResponseElements
    {
        get;
        init => field = OptionLimits.Number(value, 1, int.MaxValue, nameof(MaxResponseElements));
    } = 1_000_000;

    /// <summary>How much of an error body is read and kept.</summary>
    /// <value>The default is 64 KB.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0 or above 2,000,000,000.</exception>
    public int MaxErrorBodyBytes
    {
        get;
        init => field = OptionLimits.Number(value, 0, MostBytes, nameof(MaxErrorBodyBytes));
    } = 64 * 1024;

    /// <summary>The header User-Agent.</summary>
    /// <value>The default is null: <c>TikiSpec/</c> and the version.</value>
    /// <exception cref="ArgumentException">It holds line breaks or letters beyond ASCII.</exception>
    public string? UserAgent
    {
        get;
        init
        {
            HeaderText.Check("User-Agent", value ?? "");
            field = value;
        }
    }

    /// <summary>What happens where a response differs from its spec and can still be read.</summary>
    /// <value>The default is <see cref="DriftPolicy.Report"/>.</value>
    public DriftPolicy Drift { get; init; }

    /// <summary>
    /// Is given each drift event after a response was read, under <see cref="DriftPolicy.Report"/>, at most 256 of
    /// one response. It runs within the call: when it
    /// throws, the call fails with an <see cref="ApiException"/> that holds what it threw. It may run for several calls
    /// at once.
    /// </summary>
    /// <value>The default is null.</value>
    public Action<ApiDriftEvent>? OnDrift { get; init; }

    /// <summary>
    /// Is given each operation that is on its way out, by its spec or by the headers of its response
    /// (<c>Deprecation</c>, <c>Sunset</c>), after its first call: once for an operation and a process, whichever client
    /// calls. It runs within the call, and what it throws is logged alone.
    /// </summary>
    /// <value>The default is null.</value>
    public Action<ApiDeprecation>? OnDeprecation { get; init; }

    /// <summary>
    /// Where it is logged, in the category <c>TikiSpec</c>, what calls do: each repetition, wait and renewal of a
    /// token, each drift event under <see cref="DriftPolicy.Report"/>, each end. No secret is written, and no body.
    /// </summary>
    /// <value>The default is null: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory
    {
        get;
        init
        {
            field = value;
            Logger = value is null ? NullLogger.Instance : new QuietLogger(value.CreateLogger("TikiSpec"));
        }
    }

    /// <summary>JSON of requests and responses is logged as well, at the level Debug, without the credentials that the
    /// call has shown. What else is in it (names, addresses, orders) is the application's to keep; calls for tokens are
    /// never logged.</summary>
    /// <value>The default is false.</value>
    public bool LogsBodies { get; init; }

    internal ILogger Logger { get; private init; } = NullLogger.Instance;

    /// <summary>Requests are checked before they are sent: what the spec requires and limits. A fault is an
    /// <see cref="ArgumentException"/> that names the property.</summary>
    /// <value>The default is true. With false the server is the one to judge.</value>
    public bool CheckRequests { get; init; } = true;

    /// <summary>The clock: for timeouts, waiting, and tokens that run out.</summary>
    /// <value>The default is the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private bool PrintMembers(StringBuilder builder) =>
        ApiRecordText.Print(
            builder,
            (nameof(Credential), Credential),
            (nameof(Credentials), Credentials),
            (nameof(HostsTrustedWithoutEncryption), HostsTrustedWithoutEncryption),
            (nameof(BaseAddress), OptionsText.Address(BaseAddress)),
            (nameof(Server), Server),
            (nameof(ServerVariables), ServerVariables),
            (nameof(Servers), Servers.ToDictionary(static one => one.Key, static one => OptionsText.Address(one.Value))),
            (nameof(Parameters), OptionsText.Names(Parameters)),
            (nameof(HttpClient), HttpClient),
            (nameof(HttpClientFollowsNoRedirects), HttpClientFollowsNoRedirects),
            (nameof(HttpMessageHandler), HttpMessageHandler),
            (nameof(Timeout), Timeout),
            (nameof(Retry), Retry),
            (nameof(LimitsRate), LimitsRate),
            (nameof(RateLimiter), RateLimiter),
            (nameof(TotalTimeout), TotalTimeout),
            (nameof(MaxResponseBytes), MaxResponseBytes),
            (nameof(MaxResponseElements), MaxResponseElements),
            (nameof(MaxErrorBodyBytes), MaxErrorBodyBytes),
            (nameof(UserAgent), UserAgent),
            (nameof(Drift), Drift),
            (nameof(OnDrift), OnDrift),
            (nameof(OnDeprecation), OnDeprecation),
            (nameof(LoggerFactory), LoggerFactory),
            (nameof(LogsBodies), LogsBodies),
            (nameof(CheckRequests), CheckRequests),
            (nameof(TimeProvider), TimeProvider)
        );
}
