namespace TikiSpec.Emulator.Sellers;

/// <summary>What a seller has, and the catalogue that all sellers share: categories, attribute values, brands, Tiki's
/// warehouses. Read and changed by tests here, and by callers over HTTP. Thread safe.</summary>
public sealed class EmulatorState
{
    private readonly Shops _shops;
    private readonly StateStore _store;

    internal EmulatorState(Shops shops, StateStore store) => (_shops, _store) = (shops, store);

    /// <summary>All categories by id.</summary>
    public IReadOnlyCollection<EmulatedCategory> Categories => _store.Read().Categories.Values.ToArray();

    /// <summary>All products of the seller, from approved requests and those that were put here, newest
    /// first.</summary>
    public IReadOnlyList<EmulatedProduct> Products => _store.Read().ProductsNewestFirst;

    /// <summary>All product requests of the seller, newest first.</summary>
    public IReadOnlyList<EmulatedRequest> Requests => _store.Read().RequestsNewestFirst;

    /// <summary>The brands that can be found by name.</summary>
    public IReadOnlyList<EmulatedBrand> Brands => _store.Read().Brands;

    /// <summary>Tiki's own warehouses.</summary>
    public IReadOnlyList<EmulatedWarehouse> Warehouses => _store.Read().Warehouses;

    /// <summary>Who the seller is. Setting it replaces its warehouses and switches as well.</summary>
    /// <exception cref="ArgumentException">Another seller has this id.</exception>
    public EmulatedSeller Seller
    {
        get => _store.Read().Seller;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _shops.Change(
                _store,
                state =>
                {
                    _shops.CheckIsFree(value.Id, _store);
                    return state with { Seller = value };
                }
            );
        }
    }

    /// <summary>The category with this id, or null.</summary>
    public EmulatedCategory? FindCategory(long id) => _store.Read().Categories.GetValueOrDefault(id);

    /// <summary>The seller's product with this id, or null.</summary>
    public EmulatedProduct? FindProduct(long id) => _store.Read().Products.GetValueOrDefault(id);

    /// <summary>The product with this sku of the seller, or null.</summary>
    public EmulatedProduct? FindProduct(string originalSku) => _store.Read().FindProduct(originalSku);

    /// <summary>The seller's request with this track id, or null.</summary>
    public EmulatedRequest? FindRequest(string trackId) => _store.Read().Requests.GetValueOrDefault(trackId);

    /// <summary>Adds a category for all sellers, or replaces the one with the same id.</summary>
    public void Put(EmulatedCategory category)
    {
        ArgumentNullException.ThrowIfNull(category);
        _shops.ChangeShared(_store, state => state with { Categories = state.Categories.SetItem(category.Id, category) });
    }

    /// <summary>Adds a value of an attribute for all sellers.</summary>
    public void Put(EmulatedAttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _shops.ChangeShared(
            _store,
            state =>
                state with
                {
                    AttributeValues = state.AttributeValues.SetItem(
                        value.AttributeId,
                        state.AttributeValues.GetValueOrDefault(value.AttributeId, []).Add(value)
                    ),
                }
        );
    }

    /// <summary>Adds a brand for all sellers.</summary>
    public void Put(EmulatedBrand brand)
    {
        ArgumentNullException.ThrowIfNull(brand);
        _shops.ChangeShared(_store, state => state with { Brands = state.Brands.Add(brand) });
    }

    /// <summary>Adds a product of the seller, or replaces the one with the same id.</summary>
    /// <exception cref="ArgumentException">Another product or an undecided request of the seller has the same sku, or
    /// another seller has a product with this id.</exception>
    public void Put(EmulatedProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        _shops.Change(
            _store,
            state =>
                state.FindSkuProblem(product) is { } problem
                    ? throw new ArgumentException($"The original sku '{product.OriginalSku}' {problem}.", nameof(product))
                : _shops.FindOtherOwner(product.Id, _store) is { } owner
                    ? throw new ArgumentException($"Product {product.Id} is one of seller {owner.Id}, '{owner.Name}'.", nameof(product))
                : state.With(product)
        );
    }

    /// <summary>Sets the stock of a product in one warehouse.</summary>
    /// <exception cref="ArgumentException">There is no such product.</exception>
    public void SetStock(long productId, long warehouseId, long quantity) =>
        _store.Change(
            (state, context) =>
                state.Products.TryGetValue(productId, out var product)
                    ? state.Update(product with { Stock = product.Stock.SetItem(warehouseId, EmulatedStock.Of(quantity)) }, context)
                    : throw new ArgumentException($"There is no product {productId}.", nameof(productId))
        );

    /// <summary>Adds a product request of the seller, or replaces the one with the same track id. What time does to it
    /// begins at <see cref="EmulatedRequest.NextStepAt"/>.</summary>
    /// <param name="request">Times that are left out are now. One that is drafted or further, and has no request id,
    /// gets one.</param>
    /// <exception cref="ArgumentException">Its state is none of the documented ones, its request id is that of another
    /// request, or it is undecided and brings a sku that is taken.</exception>
    public void Put(EmulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _store.Change((state, context) => SeededRequest.Put(state, request, context));
    }

    /// <summary>Approves an undecided request at once, as a person at Tiki would.</summary>
    /// <exception cref="ArgumentException">There is no such request, it is decided, or it brings a sku that is
    /// taken.</exception>
    public void Approve(string trackId) =>
        _store.Change(
            (state, context) =>
            {
                var request = Undecided(state, trackId);
                SeededRequest.CheckSkus(state, request);
                return RequestLifecycle.Approve(
                    state,
                    request with
                    {
                        RequestId = request.RequestId ?? context.Ids.NextRequestId(),
                    },
                    context.Now
                );
            }
        );

    /// <summary>Rejects an undecided request at once, as a person at Tiki would.</summary>
    /// <exception cref="ArgumentException">There is no such request, or it is decided.</exception>
    public void Reject(string trackId, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        _store.Change((state, context) => RequestLifecycle.Reject(state, Undecided(state, trackId), reason, context.Now));
    }

    /// <summary>All orders of the seller, newest first.</summary>
    public IReadOnlyList<EmulatedOrder> Orders => _store.Read().OrdersNewestFirst;

    /// <summary>The order with this code, or null.</summary>
    public EmulatedOrder? FindOrder(string code) => _store.Read().Orders.GetValueOrDefault(code);

    /// <summary>Somebody buys a product of the seller: the goods are held back, and the order waits for the seller's
    /// confirmation.</summary>
    /// <param name="productId">What is bought.</param>
    /// <param name="quantity">How many; at least 1.</param>
    /// <param name="fulfillmentType">dropship, tiki_delivery, seller_delivery or cross_border.</param>
    /// <exception cref="ArgumentException">There is no such product, or the quantity is less than 1.</exception>
    public EmulatedOrder PlaceOrder(long productId, int quantity = 1, string fulfillmentType = "tiki_delivery")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        var product = FindProduct(productId) ?? throw new ArgumentException($"There is no product {productId}.", nameof(productId));
        return PlaceOrder(
            new EmulatedOrder
            {
                Code = "",
                FulfillmentType = fulfillmentType,
                Items =
                [
                    new EmulatedOrderItem
                    {
                        ProductId = product.Id,
                        Sku = product.Sku,
                        Name = product.Name,
                        Price = product.Price,
                        Quantity = quantity,
                        InventoryType = product.InventoryType == "instock" ? "instock" : "backorder",
                    },
                ],
            }
        );
    }

    /// <summary>An order comes in. It is placed now; a code that is empty and ids that are 0 are made.</summary>
    /// <exception cref="ArgumentException">There is an order with this code, or it has no items.</exception>
    public EmulatedOrder PlaceOrder(EmulatedOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Items.Count == 0)
        {
            throw new ArgumentException("An order has at least one item.", nameof(order));
        }

        return _store.Change(
            (state, context) =>
            {
                if (state.Orders.ContainsKey(order.Code))
                {
                    throw new ArgumentException($"There is an order '{order.Code}' already.", nameof(order));
                }

                var placed = OrderLifecycle.Numbered(order, context.Ids);
                state = OrderLifecycle.Place(state, placed, context);
                return (state, state.Orders[placed.Code]);
            }
        );
    }

    /// <summary>What has come of an order: it is paid, shipped, delivered, completed, canceled or returned.</summary>
    /// <param name="code">Which order.</param>
    /// <param name="step">What happens to it.</param>
    /// <param name="reason">Why it is canceled; of no meaning otherwise.</param>
    /// <exception cref="ArgumentException">There is no such order, or this cannot happen to it as it is.</exception>
    public EmulatedOrder MoveOrder(string code, OrderStep step, string reason = "") =>
        _store.Change(
            (state, context) =>
            {
                if (!state.Orders.TryGetValue(code, out var order))
                {
                    throw new ArgumentException($"There is no order '{code}'.", nameof(code));
                }

                state = OrderLifecycle.Take(state, order, step, reason, context);
                return (state, state.Orders[code]);
            }
        );

    /// <summary>Takes over what a JSON text says: <c>{"products": [{"id": 1, "name": "Case", "originalSku": "C-1",
    /// "price": 120000, "stock": {"1054": 3}}]}</c>. Nothing changes when a part of it is wrong.</summary>
    /// <param name="json">An object with seller, categories, attributeValues, brands, warehouses and products, each
    /// with the properties of the types here in camel case; <c>"keepExamples": false</c> forgets the seller's products
    /// and requests and what all sellers share before. In place of seller there may be sellers, each with its products:
    /// the first one is this seller, the others are found by their ids or added.</param>
    /// <exception cref="ArgumentException">The text says something else; the message says where.</exception>
    public void Load(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        _shops.ChangeAll(_store, (shops, now) => DataFile.Apply(shops, json, now));
    }

    /// <summary>Forgets everything that the seller has, its name and warehouses included, and everything that all
    /// sellers share. Its id and credentials stay, and so does what other sellers have.</summary>
    public void Clear() => _shops.ChangeShared(_store, static state => state.Emptied());

    private static EmulatedRequest Undecided(Snapshot state, string trackId) =>
        state.Requests.TryGetValue(trackId, out var request) && !request.IsDecided
            ? request
            : throw new ArgumentException($"There is no undecided request with the track id '{trackId}'.", nameof(trackId));
}
