using System.Diagnostics;
using System.Globalization;

namespace TikiSpec.Emulator.Hosting;

/// <summary>What the engine refuses for its size or number.</summary>
/// <param name="MaxBodyBytes">A larger body is refused.</param>
/// <param name="CallsPerSecond">Of one seller; null when there is no limit.</param>
/// <param name="ValidatesRequests">Requests are held to their documents.</param>
internal sealed record EngineLimits(int MaxBodyBytes, int? CallsPerSecond, bool ValidatesRequests);

/// <summary>Responds to calls, wherever they come from: finds the operation, holds the call to its spec, lets the
/// behaviour respond.</summary>
internal sealed class EmulatorEngine(
    ServedSet served,
    Authenticator authenticator,
    OAuthServer oauth,
    FaultPlan faults,
    BehaviourTable behaviours,
    EmulatorClock clock,
    EngineLimits limits,
    OperationRules rules,
    CallLog log
)
{
    public Response Respond(IncomingCall call)
    {
        var time = clock.Now;
        var begin = Stopwatch.GetTimestamp();
        var outcome = Handle(call);
        log.Add(call, outcome, time, Stopwatch.GetElapsedTime(begin));
        return outcome.Response;
    }

    private Outcome Handle(IncomingCall call)
    {
        if (call.Body is null)
        {
            return new(ErrorResponse.Of(413, ErrorResponse.TooLarge(limits.MaxBodyBytes)), null);
        }

        if (OAuthServer.OperationOf(call) is { } operation)
        {
            return HandleSafely(null, operation, () => oauth.Respond(call)) with { IsSecret = true };
        }

        var match = served.Routes.Find(call.Method, call.Path, call.Query);
        if (match.Route is not { } route)
        {
            return new(Unrouted.Respond(served, call, match), null);
        }

        var caller = authenticator.Identify(route, call);
        return HandleSafely(
            route,
            route.Operation.Id,
            () => WithNotice(route, match.PathValues, InItsWords(route, call, Respond(route, match.PathValues, call, caller)))
        ) with
        {
            Shop = caller.Shop,
        };
    }

#pragma warning disable CA1031 // A bug in a behaviour neither stops the server nor looks like Tiki's response: it is named and recorded.
    private Outcome HandleSafely(Route? route, string operation, Func<Response> respond)
    {
        var fault = faults.Take(route?.Spec.Surface.Name, operation);
        try
        {
            var given = fault is not null && FaultedResponse.Prevents(fault) ? FaultedResponse.Instead(fault) : respond();
            return new(fault is null ? given : FaultedResponse.Of(given, fault, route), route, Fault: fault);
        }
        catch (Exception problem)
        {
            var message =
                $"The emulator failed in {route?.Spec.Surface.Name} {operation}; this is a bug of TikiSpec.Emulator: {problem.Message}";
            return new(ErrorResponse.Of(500, message), route, problem);
        }
    }
#pragma warning restore CA1031

    private Response Respond(Route route, IReadOnlyList<KeyValuePair<string, string>> pathValues, IncomingCall call, Caller caller)
    {
        if (caller.Shop is not { } shop)
        {
            return caller.Refusal!;
        }

        if ((caller.Refusal ?? FindLimit(shop)) is { } refusal)
        {
            return refusal;
        }

        var behaviour = behaviours.Find(route);
        var problems = new List<string>();
        var parameters = new ParameterReader(route).Read(pathValues, call, problems);
        // A behaviour is made for what its document takes, and for nothing else.
        var isHeld = limits.ValidatesRequests || behaviour is not null;
        if (isHeld && problems.Count > 0)
        {
            return ErrorResponse.Of(400, problems);
        }

        (call, var undecoded) = EncodedBody.Decode(call, limits.MaxBodyBytes);
        if (isHeld && undecoded is not null)
        {
            return undecoded;
        }

        var body = BodyReader.Read(route, call);
        if (isHeld && (body.Refusal ?? BodyRules.FindRefusal(route, behaviour?.Complain, body)) is { } invalid)
        {
            return invalid;
        }

        return behaviour is null
            ? served.Declared.Respond(route, call, pathValues, body.Json, shop.Seller.Id)
            : behaviour.Respond(new OperationCall(route.Spec.Version!.Value, parameters, body.Json, call.Body!.Length, shop.Store, rules));
    }

    // Tiki documents one envelope for all its errors; another document has words of its own.
    private Response InItsWords(Route route, IncomingCall call, Response response) =>
        route.Spec.Version is null ? served.Declared.InItsWords(route, response, call) : response;

    private Response WithNotice(Route route, IReadOnlyList<KeyValuePair<string, string>> pathValues, Response response) =>
        rules.TellsDeprecations ? DeprecationNotice.Add(response, route, pathValues, served.Specs) : response;

    private Response? FindLimit(Shop shop) =>
        shop.Limiter?.TryPass() == false
            ? ErrorResponse.Of(
                429,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ErrorResponse.TooManyRequests}: more than {limits.CallsPerSecond} in a second"
                )
            )
            : null;
}
