using System.Text.Json;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>Queues, what leads events into them, and reading them.</summary>
internal static class Queues
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Queues_List", List);
        table.Add("Queues_Create", Create);
        table.Add("Queues_ListSubscriptions", ListSubscriptions);
        table.Add("Queues_CreateSubscription", Subscribe);
        table.Add("Queues_PullEvents", Pull);
    }

    private static Response List(OperationCall call) =>
        Response.Ok(json => json.WriteList(call.Store.Read().Queues.Values, QueueShape.Write));

    private static Response Create(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if (Refusals.FindFullness(state, call) is { } full)
                {
                    return (state, full);
                }

                var queue = new EmulatedQueue(context.Ids.NextKey(), call.Body.Text("name") ?? "");
                return (
                    state with
                    {
                        Queues = state.Queues.Add(queue.Code, queue),
                        Written = state.Written + call.Size,
                    },
                    Response.Ok(json => QueueShape.Write(json, queue))
                );
            }
        );

    private static Response ListSubscriptions(OperationCall call)
    {
        var state = call.Store.Read();
        return Find(call, state) is { } queue
            ? Response.Ok(json =>
                json.WriteList(queue.Subscriptions, (json, known) => QueueShape.WriteSubscription(json, known, state.Seller))
            )
            : NotFound(call);
    }

    private static Response Subscribe(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if (Find(call, state) is not { } queue)
                {
                    return (state, NotFound(call));
                }

                if (Refusals.FindFullness(state, call) is { } full)
                {
                    return (state, full);
                }

                var type = call.Body.Text("event_type") ?? "";
                if (queue.Subscriptions.Any(known => known.EventType == type))
                {
                    return (state, ErrorResponse.Of(400, $"the queue is subscribed to {type} already"));
                }

                var added = new EmulatedSubscription(context.Ids.NextKey(), type);
                var subscribed = queue with { Subscriptions = queue.Subscriptions.Add(added) };
                return (
                    state with
                    {
                        Queues = state.Queues.SetItem(queue.Code, subscribed),
                        Written = state.Written + call.Size,
                    },
                    Response.Ok(json => QueueShape.WriteSubscription(json, added, state.Seller))
                );
            }
        );

    private static Response Pull(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if (Find(call, state) is not { } queue)
                {
                    return (state, NotFound(call));
                }

                var ackId = call.Body.ValueKind == JsonValueKind.Object ? call.Body.Text("ack_id") : null;
                var (pulled, batch, next) = queue.Pull(ackId, context.Now);
                return (
                    state with
                    {
                        Queues = state.Queues.SetItem(queue.Code, pulled),
                    },
                    Response.Ok(json => QueueShape.WriteBatch(json, batch, next, state.Seller))
                );
            }
        );

    private static EmulatedQueue? Find(OperationCall call, Snapshot state) =>
        state.Queues.GetValueOrDefault(call.Parameters.Required("code"));

    private static Response NotFound(OperationCall call) => ErrorResponse.Of(404, $"Queue not found code: {call.Parameters.Text("code")}");
}
