using System.Net;
using TikiSpec.Recordings;

namespace TikiSpec;

/// <summary>
/// Responds to calls from an HTTP Archive (HAR 1.2), such as <see cref="ApiRecorder"/> and browsers write, for tests
/// without a server. Each recorded call is played once, in their order.
/// </summary>
/// <remarks>
/// A call is a recorded one where method, path and query are the same; hosts, headers, bodies and the order of the
/// query do not count, and a secret that was taken out of the recording is any value.
/// </remarks>
/// <example>
/// <code>
/// using var player = ApiPlayer.Load("calls.har");
/// using var tiki = new TikiClient(new ApiClientOptions { HttpMessageHandler = player });
/// </code>
/// </example>
public sealed class ApiPlayer : HttpMessageHandler
{
    private readonly object _gate = new();
    private readonly List<PlayedCall> _left;
    private readonly IReadOnlyList<PlayedCall> _all;
    private readonly bool _repeatsLast;

    private ApiPlayer(IReadOnlyList<PlayedCall> calls, bool repeatsLast)
    {
        (_all, _repeatsLast) = (calls, repeatsLast);
        _left = [.. calls];
    }

    /// <summary>The recorded calls that nobody has made yet, such as <c>GET /v2/products?page=2</c>.</summary>
    public IReadOnlyList<string> NotPlayed
    {
        get
        {
            lock (_gate)
            {
                return [.. _left.Select(static call => call.ToString())];
            }
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="repeatsLast">Whether a call that comes more often than it was recorded gets its last response
    /// again, as polling asks; it is an error by default.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no archive; the message says what is wrong.</exception>
    public static ApiPlayer Load(string path, bool repeatsLast = false) =>
        new(HarReader.Read(File.ReadAllText(path), $"'{path}'"), repeatsLast);

    /// <summary>Reads a text.</summary>
    /// <param name="har">The archive.</param>
    /// <param name="repeatsLast">Whether a call that comes more often than it was recorded gets its last response
    /// again, as polling asks; it is an error by default.</param>
    /// <exception cref="InvalidDataException">It is no archive; the message says what is wrong.</exception>
    public static ApiPlayer Parse(string har, bool repeatsLast = false) => new(HarReader.Read(har, "the text"), repeatsLast);

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var address = PlayedAddress.Of(request.Method.Method, request.RequestUri);
        lock (_gate)
        {
            var call =
                _left.Find(one => one.Address.IsOf(address))
                ?? (_repeatsLast ? _all.LastOrDefault(one => one.Address.IsOf(address)) : null)
                ?? throw new InvalidOperationException(Complaint(address));
            _left.Remove(call);
            return Task.FromResult(call.Respond(request));
        }
    }

    private string Complaint(PlayedAddress address)
    {
        var times = _all.Count(one => one.Address.IsOf(address));
        return times > 0 ? $"{address} was recorded {times} times and is called once more; repeatsLast plays the last again."
            : _all.FirstOrDefault(one => one.Address.HasPathOf(address)) is { } near ? $"{address} was not recorded, but {near} was."
            : $"{address} was not recorded. There are {_all.Count} calls{(_left.Count == 0 ? "" : $", the next is {_left[0]}")}.";
    }
}
