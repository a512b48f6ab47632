namespace TikiSpec.Emulator.State;

/// <summary>A request that a test puts into the state, held to what is true of those that came over HTTP.</summary>
internal static class SeededRequest
{
    public static Snapshot Put(Snapshot state, EmulatedRequest request, ChangeContext context)
    {
        if (!RequestStates.All.Contains(request.State, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"'{request.State}' is no state of a request; known are {string.Join(", ", RequestStates.All)}.",
                nameof(request)
            );
        }

        var before = state.Requests.GetValueOrDefault(request.TrackId);
        if (request.RequestId is { } id && state.FindRequest(id) is { } other && other.TrackId != request.TrackId)
        {
            throw new ArgumentException($"The request {other.TrackId} has the request id {id} already.", nameof(request));
        }

        var whole = request with
        {
            Number = before?.Number ?? context.Ids.NextNumber(),
            CreatedAt = request.CreatedAt == default ? context.Now : request.CreatedAt,
            UpdatedAt = request.UpdatedAt == default ? context.Now : request.UpdatedAt,
            RequestId = request.RequestId ?? (RequestStates.IsDrafted(request.State) ? context.Ids.NextRequestId() : null),
        };
        var next = before is null ? state : RequestLifecycle.Release(state, before);
        if (whole.IsDecided || !RequestStates.IsDrafted(whole.State))
        {
            return next.With(whole);
        }

        CheckSkus(next, whole);
        return RequestLifecycle.Reserve(next, whole).With(whole);
    }

    /// <exception cref="ArgumentException">A sku of the request is taken.</exception>
    public static void CheckSkus(Snapshot state, EmulatedRequest request)
    {
        if (ReviewRules.FindTakenSku(state, request) is { } sku)
        {
            throw new ArgumentException($"The original sku '{sku}' of the request {request.TrackId} is taken.", nameof(request));
        }
    }
}
