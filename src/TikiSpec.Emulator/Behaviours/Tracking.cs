namespace TikiSpec.Emulator.Behaviours;

/// <summary>Following requests by the id of their receipt, and beginning them again.</summary>
internal static class Tracking
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Tracking_List", List);
        table.Add("Tracking_Get", Get);
        table.Add("Tracking_Replay", Replay);
    }

    private static Response List(OperationCall call)
    {
        var parameters = call.Parameters;
        var limit = parameters.Integer("limit") ?? int.MaxValue;
        if (limit < 1)
        {
            return ErrorResponse.Of(400, "parameter 'limit' must be at least 1");
        }

        var created = TimeWindow.Read(parameters, "created_at_min", "created_at_max");
        var updated = TimeWindow.Read(parameters, "updated_at_min", "updated_at_max");
        var found = call
            .Store.Read()
            .RequestsNewestFirst.Where(request =>
                !IsExpired(call, request) && created.Holds(request.CreatedAt) && updated.Holds(request.UpdatedAt)
            )
            .Take((int)Math.Min(limit, int.MaxValue));
        return Response.Ok(json => json.WriteList(found, (json, request) => TrackingShape.Write(json, request, call.Version)));
    }

    private static Response Get(OperationCall call) =>
        Find(call, call.Store.Read()) is { } request
            ? Response.Ok(json => TrackingShape.Write(json, request, call.Version))
            : NotFound(call);

    private static Response Replay(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if (Find(call, state) is not { State: not RequestStates.Deleted } request)
                {
                    return (state, NotFound(call));
                }

                var again = context.Lifecycle.Begin(request, context.Now);
                return (state.With(again), TrackingShape.Receipt(again, call.Version));
            }
        );

    private static EmulatedRequest? Find(OperationCall call, Snapshot state)
    {
        var request = state.Requests.GetValueOrDefault(call.Parameters.Required(call.IsV1 ? "trace_id" : "track_id"));
        return request is null || IsExpired(call, request) ? null : request;
    }

    private static bool IsExpired(OperationCall call, EmulatedRequest request) =>
        call.Store.Clock.Now - request.CreatedAt > call.Rules.TrackIdLifetime;

    private static Response NotFound(OperationCall call) => ErrorResponse.Of(404, call.IsV1 ? "TraceId not found" : "track_id is invalid");
}
