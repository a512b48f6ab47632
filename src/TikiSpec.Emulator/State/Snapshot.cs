using System.Collections.Immutable;

namespace TikiSpec.Emulator.State;

/// <summary>Everything that a seller can know at one moment: the catalogue, which is the same for all sellers, and what
/// is the seller's own. Immutable: readers need no lock and never see half a change.</summary>
internal sealed record Snapshot
{
    private NewestFirst<EmulatedProduct>? _productsNewestFirst;
    private NewestFirst<EmulatedRequest>? _requestsNewestFirst;
    private NewestFirst<EmulatedOrder>? _ordersNewestFirst;

    public EmulatedSeller Seller { get; init; } = new();

    public ImmutableSortedDictionary<long, EmulatedCategory> Categories { get; init; } =
        ImmutableSortedDictionary<long, EmulatedCategory>.Empty;

    /// <summary>By the id of the attribute.</summary>
    public ImmutableDictionary<long, ImmutableList<EmulatedAttributeValue>> AttributeValues { get; init; } =
        ImmutableDictionary<long, ImmutableList<EmulatedAttributeValue>>.Empty;

    public ImmutableList<EmulatedBrand> Brands { get; init; } = [];

    public ImmutableList<EmulatedWarehouse> Warehouses { get; init; } = [];

    public ImmutableDictionary<long, EmulatedProduct> Products { get; init; } = ImmutableDictionary<long, EmulatedProduct>.Empty;

    /// <summary>Which product has a seller's sku. No two have the same; another seller may use it as well, as it is the
    /// seller's own word.</summary>
    public ImmutableDictionary<string, long> SkuOwners { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Which undecided request will bring a seller's sku.</summary>
    public ImmutableDictionary<string, string> SkuReservations { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>By track id.</summary>
    public ImmutableDictionary<string, EmulatedRequest> Requests { get; init; } =
        ImmutableDictionary.Create<string, EmulatedRequest>(StringComparer.Ordinal);

    /// <summary>The track id of a request id.</summary>
    public ImmutableDictionary<string, string> TrackIds { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>By code.</summary>
    public ImmutableDictionary<string, EmulatedOrder> Orders { get; init; } =
        ImmutableDictionary.Create<string, EmulatedOrder>(StringComparer.Ordinal);

    /// <summary>By code.</summary>
    public ImmutableSortedDictionary<string, EmulatedQueue> Queues { get; init; } =
        ImmutableSortedDictionary.Create<string, EmulatedQueue>(StringComparer.Ordinal);

    /// <summary>The steps that time will take, next one first.</summary>
    public ImmutableSortedSet<DueStep> Due { get; init; } = ImmutableSortedSet<DueStep>.Empty;

    /// <summary>The bytes of the bodies that became state. What a caller overwrites counts again, so it says too much
    /// and never too little.</summary>
    public long Written { get; init; }

    public IReadOnlyList<EmulatedProduct> ProductsNewestFirst =>
        NewestFirst<EmulatedProduct>.Of(
            ref _productsNewestFirst,
            Products,
            Products.Values,
            static product => (product.CreatedAt, product.Id)
        );

    public IReadOnlyList<EmulatedRequest> RequestsNewestFirst =>
        NewestFirst<EmulatedRequest>.Of(
            ref _requestsNewestFirst,
            Requests,
            Requests.Values,
            static request => (request.CreatedAt, request.Number)
        );

    public IReadOnlyList<EmulatedOrder> OrdersNewestFirst =>
        NewestFirst<EmulatedOrder>.Of(ref _ordersNewestFirst, Orders, Orders.Values, static order => (order.CreatedAt, order.Id));

    public EmulatedProduct? FindProduct(string originalSku) => SkuOwners.TryGetValue(originalSku, out var id) ? Products[id] : null;

    public EmulatedRequest? FindRequest(string requestId) => TrackIds.TryGetValue(requestId, out var trackId) ? Requests[trackId] : null;

    /// <summary>A category and those above it, as far as they are known.</summary>
    public IReadOnlyList<EmulatedCategory> CategoryPath(long categoryId)
    {
        var path = new List<EmulatedCategory>();
        // Categories come from callers as well, so a circle is possible.
        while (Categories.TryGetValue(categoryId, out var category) && !path.Contains(category))
        {
            path.Add(category);
            categoryId = category.ParentId;
        }

        return path;
    }

    /// <summary>Nothing but a seller with the same id.</summary>
    public Snapshot Emptied() => new() { Seller = new EmulatedSeller { Id = Seller.Id } };

    /// <summary>What Tiki tells all sellers, as another snapshot has it.</summary>
    public Snapshot WithCatalogueOf(Snapshot other) =>
        this with
        {
            Categories = other.Categories,
            AttributeValues = other.AttributeValues,
            Brands = other.Brands,
            Warehouses = other.Warehouses,
        };

    /// <summary>Adds or replaces a product and keeps the index of seller's skus true.</summary>
    public Snapshot With(EmulatedProduct product)
    {
        var owners =
            Products.TryGetValue(product.Id, out var before) && !string.IsNullOrEmpty(before.OriginalSku)
                ? SkuOwners.Remove(before.OriginalSku)
                : SkuOwners;
        return this with
        {
            Products = Products.SetItem(product.Id, product),
            SkuOwners = string.IsNullOrEmpty(product.OriginalSku) ? owners : owners.SetItem(product.OriginalSku, product.Id),
        };
    }

    /// <summary>Replaces a product, and tells the queues what of it is new.</summary>
    public Snapshot Update(EmulatedProduct product, ChangeContext context)
    {
        var before = Products.GetValueOrDefault(product.Id);
        var state = With(product);
        if (before is null || Queues.Count == 0)
        {
            return state;
        }

        if (before.Price != product.Price)
        {
            var payload = EventPayload.OfPrice(product, "price", before.Price, product.Price);
            state = state.Tell(EventTypes.PriceUpdated, "v1", payload, context);
        }

        if (before.MarketPrice != product.MarketPrice)
        {
            var payload = EventPayload.OfPrice(product, "market_price", before.MarketPrice, product.MarketPrice);
            state = state.Tell(EventTypes.MarketPriceUpdated, "v1", payload, context);
        }

        foreach (var warehouse in before.Stock.Keys.Union(product.Stock.Keys).Order())
        {
            var (from, to) = (before.Stock.GetValueOrDefault(warehouse), product.Stock.GetValueOrDefault(warehouse));
            if (from != to)
            {
                var none = EmulatedStock.Of(0);
                var payload = EventPayload.OfStock(product, warehouse, from ?? none, to ?? none);
                state = state.Tell(EventTypes.InventoryUpdated, "v2", payload, context);
            }
        }

        return state;
    }

    /// <summary>Adds or replaces an order.</summary>
    public Snapshot With(EmulatedOrder order) => this with { Orders = Orders.SetItem(order.Code, order) };

    /// <summary>Puts an event into each queue that is subscribed to its type.</summary>
    public Snapshot Tell(string type, string version, string payload, ChangeContext context)
    {
        var taking = Queues.Values.Where(queue => queue.Takes(type)).ToArray();
        if (taking.Length == 0)
        {
            return this;
        }

        var happened = new EmulatedEvent(context.Ids.NextKey(), type, version, payload, context.Now);
        return this with { Queues = Queues.SetItems(taking.Select(queue => KeyValuePair.Create(queue.Code, queue.Add(happened)))) };
    }

    /// <summary>Adds or replaces a request and keeps its ids, reservations and next step true.</summary>
    public Snapshot With(EmulatedRequest request)
    {
        var due =
            Requests.TryGetValue(request.TrackId, out var before) && before.NextStepAt is { } old
                ? Due.Remove(new DueStep(old, before.Number, request.TrackId))
                : Due;
        return this with
        {
            Requests = Requests.SetItem(request.TrackId, request),
            TrackIds = request.RequestId is null ? TrackIds : TrackIds.SetItem(request.RequestId, request.TrackId),
            Due = request.NextStepAt is { } next ? due.Add(new DueStep(next, request.Number, request.TrackId)) : due,
        };
    }

    /// <summary>What keeps a product from having its seller's sku, or null.</summary>
    public string? FindSkuProblem(EmulatedProduct product) =>
        string.IsNullOrEmpty(product.OriginalSku) ? null
        : SkuOwners.TryGetValue(product.OriginalSku, out var owner) && owner != product.Id
            ? FormattableString.Invariant($"is that of product {owner} already")
        : SkuReservations.TryGetValue(product.OriginalSku, out var trackId) ? $"is what the request {trackId} will bring"
        : null;

    /// <summary>True when a product, or a request other than <paramref name="trackId"/>, has or will have the seller's
    /// sku.</summary>
    public bool IsSkuTaken(string originalSku, string? trackId = null) =>
        SkuOwners.ContainsKey(originalSku) || (SkuReservations.TryGetValue(originalSku, out var owner) && owner != trackId);
}
