using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using TikiSpec.Errors;
using TikiSpec.Runtime;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Definition;

namespace TikiSpec.Transport.Responses;

/// <summary>Tells drift events, where responses differ from their spec, to whoever asked for them.</summary>
internal static class DriftSensor
{
    /// <summary>What readers have to do: nothing is collected that nobody is told.</summary>
    public static DriftPolicy Policy(ApiClientOptions options) =>
        options is { Drift: DriftPolicy.Report, OnDrift: null }
        && !CallTelemetry.IsWatchingDrift
        && !options.Logger.IsEnabled(LogLevel.Warning)
            ? DriftPolicy.Ignore
            : options.Drift;

    public static void Tell(PreparedCall call, IReadOnlyList<ApiDriftEvent> driftEvents, ApiClientOptions options, object? read = null)
    {
        ApiDriftEvent[] told = [.. driftEvents.Select(call.Secrets.Clean)];
        CallTelemetry.Drifted(call.Operation.Id, told);
        foreach (var driftEvent in options.Logger.IsEnabled(LogLevel.Warning) ? told : [])
            CallLog.Drifted(
                options.Logger,
                call.Operation.Id,
                driftEvent.Kind,
                CallTelemetry.PathOf(driftEvent) ?? "a property that is not declared"
            );
        try
        {
            Array.ForEach(told, options.OnDrift ?? (static _ => { }));
        }
        catch (Exception exception)
        {
            throw new ApiException(
                $"{call.Operation.Id} got its response, and {nameof(ApiClientOptions.OnDrift)} failed with "
                    + $"{exception.GetType().Name}: {Sentence.Of(exception.Message)}",
                exception
            )
            {
                OperationId = call.Operation.Id,
                HelpLink = call.Operation.Documentation,
                Read = read,
            };
        }
    }

    /// <summary>An error with an undeclared status is told and stays the error that it is; a success fails under the
    /// strict policy.</summary>
    /// <exception cref="ApiJsonException">The policy is strict, and the success has a status that the spec does not
    /// declare.</exception>
    public static void CheckStatus(PreparedCall call, RawResponse response, ApiClientOptions options)
    {
        var status = (int)response.Status;
        if (options.Drift == DriftPolicy.Ignore || IsDeclared(call.Operation.Statuses, status, response.IsSuccess))
            return;
        var text = status.ToString(CultureInfo.InvariantCulture);
        if (options.Drift == DriftPolicy.Report)
            Tell(call, [new ApiDriftEvent(call.Operation.Id, ApiDriftEventKind.UndeclaredStatus, "$", text)], options);
        else if (response.IsSuccess)
            throw ResponseReader.Unreadable(
                call,
                response,
                new ApiJsonException("$", 0, "a declared status", text, null),
                response.Body,
                options
            );
    }

    // Where a spec has a response for all other statuses, that is an error: a success has to be declared by itself.
    private static bool IsDeclared(IReadOnlyList<string> statuses, int status, bool isSuccess)
    {
        if (statuses.Count == 0)
            return true;
        var text = status.ToString(CultureInfo.InvariantCulture);
        for (var index = 0; index < statuses.Count; index++)
        {
            var declared = statuses[index];
            if (declared == text || (!isSuccess && declared == "default") || StatusRange.IsIn(declared, (HttpStatusCode)status))
                return true;
        }
        return !statuses.Any(static declared => declared.StartsWith('2')) && isSuccess && statuses.Contains("default");
    }
}
