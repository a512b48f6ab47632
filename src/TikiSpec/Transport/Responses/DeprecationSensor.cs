using System.Globalization;
using Microsoft.Extensions.Logging;
using TikiSpec.Runtime;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Definition;

namespace TikiSpec.Transport.Responses;

/// <summary>Tells, once for an operation and a process, that it is on its way out; and, once as well, that a response
/// says otherwise than the spec.</summary>
internal static class DeprecationSensor
{
    /// <summary>True where the operation is deprecated, whether or not it was told already.</summary>
    public static bool Look(PreparedCall call, RawResponse response, ApiClientOptions options)
    {
        var operation = call.Operation;
        if (!Concerns(operation, response))
            return false;
        if (
            operation.Told.IsDone(OperationNews.Deprecation)
            && (operation.Told.IsDone(OperationNews.OtherDeprecation) || !DeprecationHeaders.Are(response))
        )
            return true;
        var headers = DeprecationHeaders.Read(response);
        // A header that nobody can read tells nothing, and leaves the word to the next.
        if (operation.Deprecation is null && !headers.SaySomething)
            return false;
        if (operation.Told.IsFirst(OperationNews.Deprecation))
            Tell(call, headers, options);
        if (
            DriftSensor.Policy(options) == DriftPolicy.Report
            && Contradiction(call, headers) is { } sample
            && operation.Told.IsFirst(OperationNews.OtherDeprecation)
        )
            DriftSensor.Tell(call, [new ApiDriftEvent(operation.Id, ApiDriftEventKind.UndeclaredDeprecation, "$", sample)], options);
        return true;
    }

    /// <summary>No for almost every call, without a byte of its own.</summary>
    internal static bool Concerns(ApiOperation operation, RawResponse response) =>
        // What the spec does not have is described anew for each call: there is nothing to tell once of.
        operation.IsDeclared && (operation.Deprecation is not null || DeprecationHeaders.Are(response));

    private static void Tell(PreparedCall call, DeprecationHeaders headers, ApiClientOptions options)
    {
        var deprecation = Together(call, headers, options.TimeProvider.GetUtcNow());
        CallTelemetry.CountDeprecation(deprecation.Operation);
        Log(deprecation, options.Logger);
        try
        {
            options.OnDeprecation?.Invoke(deprecation);
        }
        catch (Exception exception)
        {
            // What was asked for has been answered; who is told of its age cannot take that away.
            CallLog.NotTold(options.Logger, deprecation.Operation, exception.GetType().Name);
        }
    }

    private static void Log(ApiDeprecation deprecation, ILogger logger)
    {
        var level =
            deprecation.IsPastSunset ? LogLevel.Error
            : deprecation.Sunset is null ? LogLevel.Information
            : LogLevel.Warning;
        var since = DayOf(deprecation.Since) ?? "a day that nobody names";
        var sunset = DayOf(deprecation.Sunset) ?? "a day that nobody names";
        CallLog.Deprecated(logger, level, deprecation.Operation, since, sunset);
    }

    private static ApiDeprecation Together(PreparedCall call, DeprecationHeaders headers, DateTimeOffset now)
    {
        var declared = call.Operation.Deprecation;
        var sunset = headers.Sunset ?? Day(declared?.Sunset);
        return new ApiDeprecation(call.Operation.Id)
        {
            Since = Day(declared?.Since) ?? headers.Since,
            Sunset = sunset,
            IsPastSunset = sunset <= now,
            Successor = declared?.Successor ?? Clean(call, headers.Successor),
            Link = Clean(call, headers.Link),
            Warning = Clean(call, headers.Warning),
            IsDeclared = declared is not null,
        };
    }

    private static string? Clean(PreparedCall call, string? text) => text is null ? null : call.Secrets.Clean(text);

    /// <summary>A deprecation that the spec does not have, or another day than the spec's.</summary>
    private static string? Contradiction(PreparedCall call, DeprecationHeaders headers) =>
        call.Operation.Deprecation is not { } declared
            ? headers.IsDeprecated
                ? "Deprecation"
                : "Sunset: " + DayOf(headers.Sunset)
            : Differ(declared.Sunset, headers.Sunset)
                ? "Sunset: " + DayOf(headers.Sunset)
                : Differ(declared.Since, headers.Since)
                    ? "Deprecation: " + DayOf(headers.Since)
                    : null;

    private static bool Differ(string? declared, DateTimeOffset? seen) =>
        declared is not null && seen is not null && declared != DayOf(seen);

    private static DateTimeOffset? Day(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? day
            : null;

    private static string? DayOf(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
