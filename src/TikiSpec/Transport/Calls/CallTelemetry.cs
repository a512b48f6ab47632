using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Calls;

/// <summary>Tells tracing and metrics about a call: operation, method, host and outcome, and never an address, a header
/// or a body.</summary>
internal sealed class CallTelemetry : IDisposable
{
    private const string SourceName = "TikiSpec";

    private static readonly ActivitySource Activities = new(SourceName);
    private static readonly Meter Meter = new(SourceName);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("tikispec.calls", "{call}", "Calls by operation and outcome.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("tikispec.retries", "{retry}", "Attempts after the first.");
    private static readonly Counter<long> Drift = Meter.CreateCounter<long>(
        "tikispec.drift_events",
        "{drift_event}",
        "Where responses differ from their spec, by kind."
    );
    private static readonly Counter<long> Deprecations = Meter.CreateCounter<long>(
        "tikispec.deprecations",
        "{operation}",
        "Operations on their way out that were called, each once."
    );
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "tikispec.call.duration",
        "s",
        "From the first attempt to the end."
    );

    private readonly PreparedCall _call;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Activity? _activity;
    private string _outcome = "none";
    private string? _reason;

    private CallTelemetry(PreparedCall call, TimeProvider time)
    {
        _call = call;
        _time = time;
        _start = time.GetTimestamp();
        if (!Activities.HasListeners())
            return;
        // The conventions of OpenTelemetry for HTTP clients, but for url.full: an address holds what was asked for.
        var method = call.Operation.Method.Method;
        var template = call.Server.AbsolutePath.TrimEnd('/') + (call.Operation.IsDeclared ? call.Operation.Path : "");
        _activity = Begin($"{method} {template}");
        _activity?.SetTag("tikispec.operation", call.Operation.Id);
        _activity?.SetTag("http.request.method", method);
        _activity?.SetTag("url.template", template);
        _activity?.SetTag("server.address", call.Address.Host);
        _activity?.SetTag("server.port", call.Address.Port);
    }

    /// <summary>Somebody listens to the counter or traces the call.</summary>
    public static bool IsWatchingDrift => Drift.Enabled || Activity.Current is { IsAllDataRequested: true };

    public static CallTelemetry Start(PreparedCall call, TimeProvider time) => new(call, time);

    public static void Repeated(PreparedCall call)
    {
        Count(Retries, 1, Tag("tikispec.operation", call.Operation.Id));
        Activity.Current?.SetTag("http.request.resend_count", call.Retries);
    }

    /// <summary>Counts drift events, and names their kinds and paths to tracing; what was there is not told.</summary>
    public static void Drifted(string operation, IReadOnlyList<ApiDriftEvent> driftEvents)
    {
        foreach (var kind in driftEvents.GroupBy(static driftEvent => driftEvent.Kind))
            Count(Drift, kind.Count(), Tag("tikispec.operation", operation), Tag("tikispec.drift_event", kind.Key.ToString()));
        foreach (var driftEvent in Activity.Current is { IsAllDataRequested: true } ? driftEvents : [])
        {
            var tags = new ActivityTagsCollection([Tag("tikispec.drift_event", driftEvent.Kind.ToString())]);
            if (PathOf(driftEvent) is { } path)
                tags.Add("tikispec.path", path);
            Activity.Current!.AddEvent(new ActivityEvent("tikispec.drift_event", tags: tags));
        }
    }

    public static void CountDeprecation(string operation) => Count(Deprecations, 1, Tag("tikispec.operation", operation));

    /// <summary>Where it was, as far as that may be told: the name of an undeclared property may be data, a phone
    /// number, an order.</summary>
    public static string? PathOf(ApiDriftEvent driftEvent) => driftEvent.Kind == ApiDriftEventKind.UnknownProperty ? null : driftEvent.Path;

    /// <summary>Why something failed, in a word: a status, or what kind of failure it was; never the words of a
    /// server.</summary>
    public static string Reason(Exception exception) =>
        exception is ApiException { Status: { } status } ? ApiText.Int32((int)status)
        : exception is ApiTransportException { Failure: var failure } ? failure.ToString()
        : exception is OperationCanceledException ? typeof(OperationCanceledException).FullName!
        : exception.GetType().FullName!;

    public void Responded(HttpStatusCode status)
    {
        _outcome = ApiText.Int32((int)status);
        _activity?.SetTag("http.response.status_code", (int)status);
    }

    /// <summary>Every call of an operation that is on its way out bears the tag.</summary>
    public void IsDeprecated() => _activity?.SetTag("tikispec.deprecated", true);

    public void Failed(Exception exception)
    {
        if (_outcome == "none")
            _outcome = exception is OperationCanceledException ? "cancelled" : "failed";
        _reason = Reason(exception);
        _activity?.SetTag("error.type", _reason);
        // No description: the server's own words may name its customers.
        _activity?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose()
    {
        Count(Calls, 1, Tag("tikispec.operation", _call.Operation.Id), Tag("tikispec.outcome", _outcome));
        try
        {
            Duration.Record(_time.GetElapsedTime(_start).TotalSeconds, Tag("tikispec.operation", _call.Operation.Id));
            _activity?.Dispose();
        }
        catch (Exception)
        {
            // As of a log: whoever listens badly changes nothing of what a call has done.
        }
        if (_reason is null)
            CallLog.Ended(_call.Logger, _call.Operation.Id, _outcome, _call.Attempts);
        else
            CallLog.Failed(_call.Logger, _call.Operation.Id, _reason, _call.Attempts);
    }

    private static Activity? Begin(string name)
    {
        try
        {
            return Activities.StartActivity(name, ActivityKind.Client);
        }
        catch (Exception)
        {
            // See Dispose.
            return null;
        }
    }

    private static void Count(Counter<long> counter, int count, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        try
        {
            counter.Add(count, tags);
        }
        catch (Exception)
        {
            // See Dispose.
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}
