namespace TikiSpec.Emulator.Behaviours;

/// <summary>Reading and deleting product requests. A request exists for these operations once it is drafted and until
/// it is deleted.</summary>
internal static class Requests
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Requests_List", List);
        table.Add("Requests_Get", Get);
        table.Add("Requests_FindByOriginalSku", FindByOriginalSku);
        table.Add("Requests_FindByTrackId", FindByTrackId);
        table.Add("Requests_Delete", Delete);
    }

    private static Response List(OperationCall call)
    {
        var wanted = call.Parameters.Text("state");
        var found = call
            .Store.Read()
            .RequestsNewestFirst.Where(request => request.RequestId is not null)
            .Where(request => wanted is null ? request.State != RequestStates.Deleted : request.State == wanted)
            .ToArray();
        return call.IsV1
            ? FlatPage(call, found, call.Parameters.Includes("include", "product_info"))
            : ListShape.Page(
                call,
                found,
                firstRow: 0,
                (json, request) => RequestShape.Write(json, request, call.Parameters.Includes("include", "products"))
            );
    }

    private static Response Get(OperationCall call)
    {
        var request = Find(call, call.Store.Read());
        if (call.IsV1)
        {
            // v1 documents a list even here, and no 404: an unknown request is an empty one.
            return FlatPage(call, request is null ? [] : [request], withProductInfo: false);
        }

        return request is null ? NotFound(call) : Response.Ok(json => RequestShape.Write(json, request, withProducts: true));
    }

    private static Response FindByOriginalSku(OperationCall call)
    {
        var sku = call.Parameters.Required("original_sku");
        var found = call
            .Store.Read()
            .RequestsNewestFirst.Where(static request => request is { RequestId: not null, State: not RequestStates.Deleted })
            .Where(request => request.Products.Any(product => product.OriginalSku == sku))
            .ToArray();
        return FlatPage(call, found, withProductInfo: false);
    }

    private static Response FindByTrackId(OperationCall call)
    {
        // The sentence was published (issue 288 of Tiki's documentation), its status was not.
        var trackId = call.Parameters.Required("track_id");
        return call.Store.Read().Requests.GetValueOrDefault(trackId) is { RequestId: not null, State: not RequestStates.Deleted } request
            ? FlatPage(call, [request], withProductInfo: false)
            : ErrorResponse.Of(404, $"track_id {trackId} haven't created any request");
    }

    private static Response Delete(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if (Find(call, state) is not { } request)
                {
                    return (state, NotFound(call));
                }

                var response = Response.Ok(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("request_id", request.RequestId);
                    json.WriteString("state", RequestStates.Deleted);
                    json.WriteEndObject();
                });
                return (RequestLifecycle.Delete(state, request, context.Now), response);
            }
        );

    private static Response FlatPage(OperationCall call, IReadOnlyList<EmulatedRequest> found, bool withProductInfo) =>
        ListShape.Page(call, found, firstRow: 0, (json, request) => RequestShape.WriteFlat(json, request, withProductInfo));

    private static EmulatedRequest? Find(OperationCall call, Snapshot state) =>
        state.FindRequest(call.Parameters.Required("request_id")) is { State: not RequestStates.Deleted } request ? request : null;

    private static Response NotFound(OperationCall call) =>
        ErrorResponse.Of(404, $"Request not found id: {call.Parameters.Text("request_id")}");
}
