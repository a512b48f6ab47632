using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Tells where answers depart from their spec, to whoever asked for it.</summary>
internal static class DriftSensor
{
    /// <summary>What readers have to do: nothing is collected that nobody is told.</summary>
    public static DriftPolicy Policy(ApiClientOptions options) =>
        options is { Drift: DriftPolicy.Report, OnDeparture: null } && !CallTelemetry.IsWatchingDrift ? DriftPolicy.Ignore : options.Drift;

    public static void Tell(PreparedCall call, IReadOnlyList<ApiDeparture> departures, ApiClientOptions options)
    {
        CallTelemetry.Departed(call.Operation.Id, departures);
        if (options.OnDeparture is not { } callback)
            return;
        var secrets = call.Secrets().ToArray();
        foreach (var departure in departures)
            callback(departure with { Sample = SecretFilter.Clean(departure.Sample, secrets) });
    }

    /// <summary>An error with an undeclared status is told and stays the error that it is; a success fails under the strict policy.</summary>
    /// <exception cref="ApiJsonException">The policy is strict, and the success has a status that the spec does not declare.</exception>
    public static void CheckStatus(PreparedCall call, ApiReply reply, ApiClientOptions options)
    {
        var status = (int)reply.Status;
        if (options.Drift == DriftPolicy.Ignore || IsDeclared(call.Operation.Statuses, status, reply.IsSuccess))
            return;
        var text = status.ToString(CultureInfo.InvariantCulture);
        if (options.Drift == DriftPolicy.Report)
            Tell(call, [new ApiDeparture(call.Operation.Id, ApiDepartureKind.UndeclaredStatus, "$", text)], options);
        else if (reply.IsSuccess)
            throw AnswerReader.Unreadable(call, reply, new ApiJsonException("$", 0, "a declared status", text, null), reply.Body, options);
    }

    // Where a spec has an answer for all other statuses, that is an error: a success has to be declared by itself.
    private static bool IsDeclared(IReadOnlyList<string> statuses, int status, bool isSuccess)
    {
        if (statuses.Count == 0)
            return true;
        var text = status.ToString(CultureInfo.InvariantCulture);
        foreach (var declared in statuses)
        {
            if (declared == text || (!isSuccess && declared == "default") || IsRange(declared, text))
                return true;
        }
        return !statuses.Any(static declared => declared.StartsWith('2')) && isSuccess && statuses.Contains("default");
    }

    private static bool IsRange(string declared, string status) =>
        declared.Length == 3 && declared[0] == status[0] && declared.EndsWith("XX", StringComparison.OrdinalIgnoreCase);
}
