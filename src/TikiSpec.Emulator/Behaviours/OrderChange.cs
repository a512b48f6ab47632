namespace TikiSpec.Emulator.Behaviours;

/// <summary>A change of one order, with the refusals that all have in common.</summary>
internal static class OrderChange
{
    public static Response Make(
        OperationCall call,
        Func<EmulatedOrder, OperationCall, string?> findProblem,
        Func<Snapshot, EmulatedOrder, OperationCall, ChangeContext, Snapshot> change
    ) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if (Orders.FindClosed(state) is { } closed)
                {
                    return (state, closed);
                }

                if (!state.Orders.TryGetValue(call.Parameters.Required("code"), out var order))
                {
                    return (state, Orders.NotFound(call));
                }

                return findProblem(order, call) is { } problem
                    ? (state, ErrorResponse.Of(400, problem))
                    : (change(state, order, call, context), Receipts.Success());
            }
        );
}
