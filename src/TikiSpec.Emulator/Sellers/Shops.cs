namespace TikiSpec.Emulator.Sellers;

/// <summary>A seller as the emulator sees it.</summary>
/// <param name="Store">What it has.</param>
/// <param name="Credentials">What calls on its behalf carry.</param>
/// <param name="Limiter">Null when there is no limit.</param>
internal sealed record Shop(StateStore Store, Credentials Credentials, RateLimiter? Limiter)
{
    public EmulatedSeller Seller => Store.Read().Seller;
}

/// <summary>All sellers of an emulator, the first of them from the start: finds whose credential it is, and changes
/// what they share. Thread safe.</summary>
internal sealed class Shops
{
    // One lock for all stores: ids are drawn under it, and a change of what all sellers share is one change.
    private readonly object _gate = new();
    private readonly EmulatorClock _clock;
    private readonly RequestLifecycle _lifecycle;
    private readonly IdSource _ids;
    private readonly int? _rateLimit;
    private volatile Shop[] _all;

    public Shops(EmulatorClock clock, RequestLifecycle lifecycle, IdSource ids, int? rateLimit)
    {
        (_clock, _lifecycle, _ids, _rateLimit) = (clock, lifecycle, ids, rateLimit);
        _all = [Open(new Snapshot())];
    }

    /// <summary>In the order of arrival, at least one.</summary>
    public IReadOnlyList<Shop> All => _all;

    /// <summary>The one whose credentials and state the emulator shows, and who is meant where a call needs no
    /// credential.</summary>
    public Shop First => _all[0];

    /// <exception cref="ArgumentException">There is a seller with this id.</exception>
    public Shop Add(EmulatedSeller seller)
    {
        lock (_gate)
        {
            CheckIsFree(seller.Id, null);
            var added = Open(new Snapshot { Seller = seller }.WithCatalogueOf(First.Store.Read()));
            _all = [.. _all, added];
            return added;
        }
    }

    public Shop? Find(long id) => Array.Find(_all, shop => shop.Seller.Id == id);

    public Shop? FindByApiKey(string? key) => Array.Find(_all, shop => shop.Credentials.IsApiKey(key));

    /// <summary>Whose Bearer token it is, and what it allows; null when it is no valid one.</summary>
    public (Shop Shop, string Scope)? FindByToken(string? token)
    {
        foreach (var shop in _all)
        {
            if (shop.Credentials.ScopeOf(token) is { } scope)
            {
                return (shop, scope);
            }
        }

        return null;
    }

    public Shop? FindByClient(string? id) => Array.Find(_all, shop => shop.Credentials.IsClientId(id));

    /// <summary>Changes one seller's state in the light of the others'.</summary>
    public void Change(StateStore store, Func<Snapshot, Snapshot> change)
    {
        lock (_gate)
        {
            store.Change((state, _) => change(state));
        }
    }

    /// <summary>Changes one seller's state, and for all sellers the catalogue.</summary>
    public void ChangeShared(StateStore store, Func<Snapshot, Snapshot> change)
    {
        lock (_gate)
        {
            var changed = store.Change((state, _) => change(state));
            foreach (var shop in _all)
            {
                shop.Store.Change((state, _) => state.WithCatalogueOf(changed));
            }
        }
    }

    /// <summary>Changes the state of one seller and of the others, and adds sellers: what <paramref name="change"/>
    /// gives beyond those it was given.</summary>
    /// <param name="store">Of the seller that comes first.</param>
    /// <param name="change">All that it gives shares the catalogue of the first.</param>
    public void ChangeAll(StateStore store, Func<IReadOnlyList<Snapshot>, DateTimeOffset, IReadOnlyList<Snapshot>> change)
    {
        lock (_gate)
        {
            StateStore[] stores = [store, .. _all.Select(static shop => shop.Store).Where(other => other != store)];
            var changed = change(stores.Select(static known => known.Read()).ToArray(), _clock.Now);
            foreach (var (known, state) in stores.Zip(changed))
            {
                known.Change((_, _) => state);
            }

            _all = [.. _all, .. changed.Skip(stores.Length).Select(Open)];
        }
    }

    /// <summary>All of it at one moment.</summary>
    public (IReadOnlyList<Snapshot> Sellers, (ulong State, long LastNumber, long LastProductId) Ids) Save()
    {
        lock (_gate)
        {
            return ([.. _all.Select(static shop => shop.Store.Read())], _ids.Given);
        }
    }

    /// <summary>What was saved, in place of what there is. Credentials stay, and sellers beyond those that there are
    /// get new ones.</summary>
    public void Restore(IReadOnlyList<Snapshot> sellers, (ulong State, long LastNumber, long LastProductId) ids)
    {
        lock (_gate)
        {
            foreach (var (shop, state) in _all.Zip(sellers))
            {
                shop.Store.Change((_, _) => state);
            }

            _all = [.. _all.Take(sellers.Count), .. sellers.Skip(_all.Length).Select(Open)];
            _ids.Given = ids;
        }
    }

    /// <exception cref="ArgumentException">Another seller has this id.</exception>
    public void CheckIsFree(long id, StateStore? owner)
    {
        if (_all.Any(shop => shop.Store != owner && shop.Seller.Id == id))
        {
            throw new ArgumentException(FormattableString.Invariant($"There is a seller {id} already."), nameof(id));
        }
    }

    /// <summary>The seller other than <paramref name="owner"/> who has a product, or null. Ids of products are Tiki's
    /// and not the seller's: no two sellers have the same.</summary>
    public EmulatedSeller? FindOtherOwner(long productId, StateStore owner) =>
        _all.Where(shop => shop.Store != owner)
            .Select(static shop => shop.Store.Read())
            .FirstOrDefault(state => state.Products.ContainsKey(productId))
            ?.Seller;

    private Shop Open(Snapshot state) =>
        new(
            new StateStore(_gate, _clock, _lifecycle, _ids, state),
            new Credentials(_ids, _clock),
            _rateLimit is { } limit ? new RateLimiter(limit, _clock) : null
        );
}
