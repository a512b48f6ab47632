namespace TikiSpec.Emulator.Behaviours;

/// <summary>Which orders a list is about.</summary>
internal sealed class OrderFilter
{
    private readonly List<Func<EmulatedOrder, bool>> _conditions = [];

    /// <summary>What the query says that no list can be made of, or null.</summary>
    public string? Problem { get; private set; }

    public static OrderFilter Read(OperationCall call, DateTimeOffset now)
    {
        var filter = new OrderFilter();
        var values = call.Parameters;
        filter.AddList(values.List("code"), static order => [order.Code]);
        filter.AddList(values.List("sku"), static order => order.Items.Select(static item => item.Sku));
        filter.AddSet("status", values.Text("status"), static order => [order.Status]);
        filter.AddSet("fulfillment_type", values.Text("fulfillment_type"), static order => [order.FulfillmentType]);
        filter.AddSet(
            "item_inventory_type",
            values.Text("item_inventory_type"),
            static order => order.Items.Select(static item => item.InventoryType)
        );
        if (values.Text("item_confirmation_status") is { } confirmation)
        {
            filter.Add(order => order.Items.Any(item => item.ConfirmationStatus == confirmation));
        }

        if (values.Flag("is_rma") is { } isRma)
        {
            filter.Add(order => order.IsRma == isRma);
        }

        filter.AddTime(values.Time("created_from_date"), values.Time("created_to_date"), static order => order.CreatedAt);
        filter.AddTime(values.Time("updated_from_date"), values.Time("updated_to_date"), static order => order.UpdatedAt);
        filter.AddPeriod(values.Text("filter_date_by"), now);
        return filter;
    }

    public bool Holds(EmulatedOrder order) => _conditions.TrueForAll(condition => condition(order));

    private void Add(Func<EmulatedOrder, bool> condition) => _conditions.Add(condition);

    private void AddList(IReadOnlyList<string> wanted, Func<EmulatedOrder, IEnumerable<string>> of)
    {
        if (wanted.Count > 0)
        {
            Add(order => of(order).Any(wanted.Contains));
        }
    }

    /// <summary><c>in|a,b</c>, <c>nin|a,b</c>, or values alone, which are meant to be in.</summary>
    private void AddSet(string name, string? expression, Func<EmulatedOrder, IEnumerable<string>> of)
    {
        if (expression is null)
        {
            return;
        }

        var bar = expression.IndexOf('|', StringComparison.Ordinal);
        var (word, list) = bar < 0 ? ("in", expression) : (expression[..bar].Trim(), expression[(bar + 1)..]);
        if (word is not ("in" or "nin"))
        {
            Problem ??= $"parameter '{name}' has the operator '{word}'; known are in and nin";
            return;
        }

        var wanted = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Add(order => of(order).Any(value => wanted.Contains(value, StringComparer.Ordinal)) == (word == "in"));
    }

    // After and before, by the words of the page: the moment itself is neither.
    private void AddTime(DateTimeOffset? from, DateTimeOffset? to, Func<EmulatedOrder, DateTimeOffset> of)
    {
        if (from is not null || to is not null)
        {
            Add(order => (from is null || of(order) > from) && (to is null || of(order) < to));
        }
    }

    private void AddPeriod(string? period, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.ToOffset(TikiTime.Offset).Date, TikiTime.Offset);
        DateTimeOffset? from = period switch
        {
            "today" => today,
            "last7days" => today.AddDays(-7),
            "last30days" => today.AddDays(-30),
            _ => null,
        };
        if (from is not null)
        {
            Add(order => order.CreatedAt >= from);
        }
        else if (period is not null)
        {
            Problem ??= $"parameter 'filter_date_by' is '{period}'; known are today, last7days and last30days";
        }
    }
}
