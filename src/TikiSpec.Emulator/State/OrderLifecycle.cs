namespace TikiSpec.Emulator.State;

/// <summary>How orders move, and what that does to stock and queues. Pure: it takes a snapshot and gives the
/// next.</summary>
internal static class OrderLifecycle
{
    /// <summary>An order that has just been placed: its goods are held back.</summary>
    public static Snapshot Place(Snapshot state, EmulatedOrder order, ChangeContext context)
    {
        var items = new List<EmulatedOrderItem>();
        foreach (var item in order.Items)
        {
            var warehouse = item.WarehouseId ?? FirstWarehouse(state, item);
            var placed = item with { WarehouseId = warehouse };
            (state, placed) = Move(state, placed, StockEffect.Reserved, context);
            items.Add(placed);
        }

        var status = order.Status;
        var placedOrder = order with
        {
            Items = items,
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
            Histories = [new EmulatedOrderStep(status, context.Now)],
        };
        state = state.With(placedOrder);
        return status == OrderStatuses.Queueing ? Announce(state, placedOrder, context) : state;
    }

    /// <summary>The order with a code and ids of its own where it has none.</summary>
    public static EmulatedOrder Numbered(EmulatedOrder order, IdSource ids)
    {
        var number = order.Id != 0 ? order.Id : ids.NextNumber();
        return order with
        {
            Id = number,
            Code = order.Code.Length > 0 ? order.Code : FormattableString.Invariant($"{800_000_000 + number}"),
            Items = [.. order.Items.Select((item, index) => item.Id != 0 ? item : item with { Id = (number * 1000) + index + 1 })],
        };
    }

    /// <summary>What happens to an order beside the seller's calls.</summary>
    /// <exception cref="ArgumentException">It cannot happen to the order as it is.</exception>
    public static Snapshot Take(Snapshot state, EmulatedOrder order, OrderStep step, string reason, ChangeContext context)
    {
        var isConfirmed = order.Items.All(static item =>
            item.ConfirmationStatus != ItemStatuses.Waiting || item.InventoryType == "instock"
        );
        var status = order.Status;
        return step switch
        {
            OrderStep.Pay when status is OrderStatuses.WaitingPayment or OrderStatuses.Processing => MoveTo(
                state,
                order with
                {
                    IsPrepaid = order.IsPrepaid || status == OrderStatuses.WaitingPayment,
                },
                OrderStatuses.Queueing,
                context
            ),
            OrderStep.Ship
                when isConfirmed && status is OrderStatuses.Queueing or OrderStatuses.Picking or OrderStatuses.HandoverToPartner => MoveTo(
                state,
                order,
                OrderStatuses.Shipping,
                context
            ),
            OrderStep.Deliver when status is OrderStatuses.Shipping or OrderStatuses.HandoverToPartner => MoveTo(
                state,
                order,
                OrderStatuses.SuccessfulDelivery,
                context
            ),
            OrderStep.Complete when status == OrderStatuses.SuccessfulDelivery => MoveTo(state, order, OrderStatuses.Complete, context),
            OrderStep.Return when status is OrderStatuses.SuccessfulDelivery or OrderStatuses.Shipping => MoveTo(
                state,
                order,
                OrderStatuses.Returned,
                context
            ),
            OrderStep.Cancel when !OrderStatuses.IsEnd(status) && status != OrderStatuses.SuccessfulDelivery => Cancel(
                state,
                order,
                reason.Length > 0 ? reason : "canceled by the customer",
                context
            ),
            _ => throw new ArgumentException(
                $"The order {order.Code} is {status}{(isConfirmed ? "" : " and not confirmed")}, so {step} cannot happen to it."
            ),
        };
    }

    /// <summary>A further status. Nothing happens where the order has it already.</summary>
    public static Snapshot MoveTo(Snapshot state, EmulatedOrder order, string status, ChangeContext context)
    {
        if (order.Status == status)
        {
            return state.With(order with { UpdatedAt = context.Now });
        }

        var (next, items) = Settled(state, order, status, context);
        var moved = order with
        {
            Status = status,
            Items = items,
            UpdatedAt = context.Now,
            DeliveredAt = status == OrderStatuses.SuccessfulDelivery ? context.Now : order.DeliveredAt,
            Histories = [.. order.Histories, new EmulatedOrderStep(status, context.Now)],
        };
        next = next.With(moved);
        // An order concerns the seller from queueing on, and that is when it is told to be there.
        return status == OrderStatuses.Queueing
            ? Announce(next, moved, context)
            : next.Tell(EventTypes.OrderStatusUpdated, "v1", EventPayload.OfStatus(moved), context);
    }

    public static Snapshot Cancel(Snapshot state, EmulatedOrder order, string reason, ChangeContext context) =>
        MoveTo(state, order with { CancelReason = reason }, OrderStatuses.Canceled, context);

    /// <summary>The seller has said which lines it has: the goods leave the warehouse, the other lines leave the
    /// order.</summary>
    public static (Snapshot State, EmulatedOrder Order) Confirm(
        Snapshot state,
        EmulatedOrder order,
        IReadOnlyCollection<long> available,
        long warehouseId,
        ChangeContext context
    )
    {
        var kept = new List<EmulatedOrderItem>();
        var dropped = new List<EmulatedOrderItem>();
        foreach (var item in order.Items)
        {
            var isThere = available.Contains(item.Id);
            var settled = item;
            (state, settled) = Move(state, settled, StockEffect.None, context);
            if (isThere)
            {
                (state, settled) = Move(state, settled with { WarehouseId = warehouseId }, StockEffect.Taken, context);
            }

            (isThere ? kept : dropped).Add(
                settled with
                {
                    ConfirmationStatus = isThere ? ItemStatuses.Confirmed : ItemStatuses.Canceled,
                    ConfirmedAt = context.Now,
                }
            );
        }

        return (state, order with { Items = kept.Count > 0 ? kept : dropped });
    }

    private static Snapshot Announce(Snapshot state, EmulatedOrder order, ChangeContext context) =>
        state.Tell(EventTypes.OrderCreated, "v1", EventPayload.OfCode(order), context);

    // What is canceled or comes back is sellable again.
    private static (Snapshot State, IReadOnlyList<EmulatedOrderItem> Items) Settled(
        Snapshot state,
        EmulatedOrder order,
        string status,
        ChangeContext context
    )
    {
        if (status is not (OrderStatuses.Canceled or OrderStatuses.Returned))
        {
            return (state, order.Items);
        }

        var items = new List<EmulatedOrderItem>();
        foreach (var item in order.Items)
        {
            (state, var settled) = Move(state, item, StockEffect.None, context);
            items.Add(settled);
        }

        return (state, items);
    }

    private static (Snapshot State, EmulatedOrderItem Item) Move(
        Snapshot state,
        EmulatedOrderItem item,
        StockEffect effect,
        ChangeContext context
    )
    {
        if (item.WarehouseId is not { } warehouse || !state.Products.TryGetValue(item.ProductId, out var product))
        {
            return (state, item with { Effect = effect });
        }

        var stock = product.Stock.GetValueOrDefault(warehouse, EmulatedStock.Of(0));
        var changed = product with { Stock = product.Stock.SetItem(warehouse, stock.Moved(item.Effect, effect, item.Quantity)) };
        return (state.Update(changed, context), item with { Effect = effect });
    }

    private static long? FirstWarehouse(Snapshot state, EmulatedOrderItem item) =>
        state
            .Products.GetValueOrDefault(item.ProductId)
            ?.Stock.OrderByDescending(static stock => stock.Value.Sellable)
            .Select(static stock => (long?)stock.Key)
            .FirstOrDefault();
}
