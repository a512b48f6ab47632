using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Evidence.Traffic;

/// <summary>Holds recorded calls against documents, call by call; what is found is kept by place, with
/// counts.</summary>
/// <remarks>
/// Never told: calls of other hosts, preflights, what lies beside the servers' paths, headers, which gateways add, and
/// what was wrong with a request that was refused. A redirect has no body that anybody declared.
/// </remarks>
public sealed class TrafficCheck
{
    private readonly TrafficRoutes _routes;
    private readonly Dictionary<OperationView, OperationTraffic> _operations;
    private readonly TrafficFindings _findings = new();
    private readonly BodyTraffic _bodies;
    private readonly ParameterTraffic _parameters;
    private int _calls;
    private int _left;

    /// <param name="specs">The documents.</param>
    /// <param name="hosts">Hosts that are theirs beside those that they name.</param>
    public TrafficCheck(IReadOnlyList<DocumentView> specs, IEnumerable<string>? hosts = null)
    {
        _routes = new TrafficRoutes(specs, hosts);
        _operations = _routes.Operations.ToDictionary(static operation => operation, static operation => new OperationTraffic(operation));
        _bodies = new BodyTraffic(_findings);
        _parameters = new ParameterTraffic(_findings);
    }

    public void Add(RecordedExchange call)
    {
        if (!_routes.IsOurs(call.Url) || IsPreflight(call) || !_routes.IsBelowServer(call.Url))
        {
            _left++;
            return;
        }

        _calls++;
        // What a GET declares, a HEAD has as well.
        if ((_routes.Find(call.Method, call.Url) ?? (call.Method == "HEAD" ? _routes.Find("GET", call.Url) : null)) is not { } spec)
        {
            // What a server does not have it says so; only what it has is missing in the documents.
            if (call.Status is not (404 or 405 or 0) && call.Status / 100 != 3)
            {
                AddUndeclared(call);
            }

            return;
        }

        var operation = _operations[spec];
        operation.Calls++;
        if (call.Status is < 400 and > 0)
        {
            _parameters.Add(operation, call);
            _bodies.AddRequest(operation, call);
        }

        AddResponse(operation, call);
    }

    public TrafficReport Report() =>
        new(_findings.All, [.. _routes.Operations.Select(operation => _operations[operation].Coverage())], _calls, _left);

    private void AddResponse(OperationTraffic operation, RecordedExchange call)
    {
        if (call.Status / 100 is 3 or 0 or 1)
        {
            return;
        }

        var code = FormattableString.Invariant($"{call.Status}");
        var responses = operation.Spec.Responses;
        var declared =
            responses.FirstOrDefault(response => response.Status == code)
            ?? responses.FirstOrDefault(response => response.Status == code[0] + "XX")
            // The default is for what goes wrong, where a success is declared beside it.
            ?? (
                call.Status >= 400 || !responses.Any(static response => response.IsSuccess)
                    ? responses.FirstOrDefault(static response => response.Status == StatusKey.Default)
                    : null
            );
        if (declared is null)
        {
            _findings.Add(
                operation,
                TrafficRule.Status,
                call,
                operation.Spec.Value("responses")?.At ?? operation.Spec.Key,
                code,
                code,
                $"{operation.Name} responded with {code}, which it does not declare.",
                code
            );
            return;
        }

        operation.SawStatus(declared.Status);
        _bodies.AddResponse(operation, call, declared);
    }

    private void AddUndeclared(RecordedExchange call)
    {
        var path = string.Join(
            '/',
            call.Url.AbsolutePath.Split('/')
                .Select(static step =>
                    step.Length == 0 || IsVersion(step) || (MaskedText.IsName(step) && !step.Any(char.IsAsciiDigit)) ? step : "{}"
                )
        );
        _findings.AddUndeclared(call, _routes.Operations[0].Document, $"{call.Method} {path}");
    }

    private static bool IsVersion(string step) => step is ['v', >= '0' and <= '9', ..];

    /// <summary>Browsers do not always record the headers of what they ask by themselves: what no document has is no
    /// call of a program either.</summary>
    private bool IsPreflight(RecordedExchange call) =>
        call.Method == "OPTIONS"
        && (
            call.RequestHeaders.Contains("Access-Control-Request-Method", StringComparer.OrdinalIgnoreCase)
            || call.RequestHeaders.Contains("Origin", StringComparer.OrdinalIgnoreCase)
            || _routes.Find(call.Method, call.Url) is null
        );
}
