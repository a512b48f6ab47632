namespace TikiSpec.Emulator;

/// <summary>What the emulator knows: read and changed by tests here, and by callers over HTTP. Thread safe.</summary>
public sealed class EmulatorState
{
    private readonly StateStore _store;

    internal EmulatorState(StateStore store) => _store = store;

    /// <summary>All categories by id.</summary>
    public IReadOnlyCollection<EmulatedCategory> Categories => _store.Read().Categories.Values.ToArray();

    /// <summary>All products of approved requests and all that were put here, newest first.</summary>
    public IReadOnlyList<EmulatedProduct> Products => _store.Read().ProductsNewestFirst;

    /// <summary>All product requests, newest first.</summary>
    public IReadOnlyList<EmulatedRequest> Requests => _store.Read().RequestsNewestFirst;

    /// <summary>The brands that can be found by name.</summary>
    public IReadOnlyList<EmulatedBrand> Brands => _store.Read().Brands;

    /// <summary>Tiki's own warehouses.</summary>
    public IReadOnlyList<EmulatedWarehouse> Warehouses => _store.Read().Warehouses;

    /// <summary>The seller on whose behalf all calls are made. Setting it replaces its warehouses and switches as well.</summary>
    public EmulatedSeller Seller
    {
        get => _store.Read().Seller;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _store.Change((state, _) => state with { Seller = value });
        }
    }

    /// <summary>The category with this id, or null.</summary>
    public EmulatedCategory? FindCategory(long id) => _store.Read().Categories.GetValueOrDefault(id);

    /// <summary>The product with this id, or null.</summary>
    public EmulatedProduct? FindProduct(long id) => _store.Read().Products.GetValueOrDefault(id);

    /// <summary>The product with this sku of the seller, or null.</summary>
    public EmulatedProduct? FindProduct(string originalSku) => _store.Read().FindProduct(originalSku);

    /// <summary>The request with this track id, or null.</summary>
    public EmulatedRequest? FindRequest(string trackId) => _store.Read().Requests.GetValueOrDefault(trackId);

    /// <summary>Adds a category, or replaces the one with the same id.</summary>
    public void Put(EmulatedCategory category)
    {
        ArgumentNullException.ThrowIfNull(category);
        _store.Change((state, _) => state with { Categories = state.Categories.SetItem(category.Id, category) });
    }

    /// <summary>Adds a value of an attribute.</summary>
    public void Put(EmulatedAttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _store.Change((state, _) => state with
        {
            AttributeValues = state.AttributeValues.SetItem(
                value.AttributeId, state.AttributeValues.GetValueOrDefault(value.AttributeId, []).Add(value)),
        });
    }

    /// <summary>Adds a brand.</summary>
    public void Put(EmulatedBrand brand)
    {
        ArgumentNullException.ThrowIfNull(brand);
        _store.Change((state, _) => state with { Brands = state.Brands.Add(brand) });
    }

    /// <summary>Adds a product, or replaces the one with the same id.</summary>
    /// <exception cref="ArgumentException">Another product has the same sku of the seller.</exception>
    public void Put(EmulatedProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        _store.Change((state, _) =>
            !string.IsNullOrEmpty(product.OriginalSku) && state.FindProduct(product.OriginalSku) is { } owner && owner.Id != product.Id
                ? throw new ArgumentException($"Product {owner.Id} has the original sku '{product.OriginalSku}' already.", nameof(product))
                : state.With(product));
    }

    /// <summary>Sets the stock of a product in one warehouse.</summary>
    /// <exception cref="ArgumentException">There is no such product.</exception>
    public void SetStock(long productId, long warehouseId, long quantity) => _store.Change((state, _) =>
        state.Products.TryGetValue(productId, out var product)
            ? state.With(product with { Stock = product.Stock.SetItem(warehouseId, EmulatedStock.Of(quantity)) })
            : throw new ArgumentException($"There is no product {productId}.", nameof(productId)));

    /// <summary>Approves an undecided request at once, as a person at Tiki would.</summary>
    /// <exception cref="ArgumentException">There is no such request, or it is decided.</exception>
    public void Approve(string trackId) => _store.Change((state, context) =>
        RequestLifecycle.Approve(state, Undecided(state, trackId), context.Now));

    /// <summary>Rejects an undecided request at once, as a person at Tiki would.</summary>
    /// <exception cref="ArgumentException">There is no such request, or it is decided.</exception>
    public void Reject(string trackId, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        _store.Change((state, context) => RequestLifecycle.Reject(state, Undecided(state, trackId), reason, context.Now));
    }

    /// <summary>Takes over what a JSON text says: <c>{"products": [{"id": 1, "name": "Case", "originalSku": "C-1", "price": 120000, "stock": {"1054": 3}}]}</c>. Nothing changes when a part of it is wrong.</summary>
    /// <param name="json">An object with seller, categories, attributeValues, brands, warehouses and products, each with the members of the types here in camel case; <c>"keepExamples": false</c> forgets everything else before.</param>
    /// <exception cref="ArgumentException">The text says something else; the message says where.</exception>
    public void Load(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        _store.Change((state, context) => DataFile.Apply(state, json, context.Now));
    }

    /// <summary>Forgets everything, the seller and the specs' examples included.</summary>
    public void Clear() => _store.Change(static (_, _) => new Snapshot());

    private static EmulatedRequest Undecided(Snapshot state, string trackId) =>
        state.Requests.TryGetValue(trackId, out var request) && !request.IsDecided
            ? request
            : throw new ArgumentException($"There is no undecided request with the track id '{trackId}'.", nameof(trackId));
}
