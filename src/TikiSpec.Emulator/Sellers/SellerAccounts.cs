using System.Collections;

namespace TikiSpec.Emulator;

/// <summary>The sellers whom an emulator serves, the first of them from the start. Thread safe; enumerating walks a copy.</summary>
#pragma warning disable CA1710 // "Accounts" is the plural of what it holds.
public sealed class SellerAccounts : IReadOnlyList<SellerAccount>
#pragma warning restore CA1710
{
    // One lock for all stores: ids are drawn under it, and a change of what all sellers share is one change.
    private readonly object _gate = new();
    private readonly EmulatorClock _clock;
    private readonly RequestLifecycle _lifecycle;
    private readonly IdSource _ids;
    private readonly int? _rateLimit;
    private volatile SellerAccount[] _all;

    internal SellerAccounts(EmulatorClock clock, RequestLifecycle lifecycle, IdSource ids, int? rateLimit)
    {
        (_clock, _lifecycle, _ids, _rateLimit) = (clock, lifecycle, ids, rateLimit);
        _all = [Open(new Snapshot())];
    }

    /// <summary>The number of sellers, at least 1.</summary>
    public int Count => _all.Length;

    /// <summary>The first seller: the one whose credentials and state <see cref="TikiEmulator"/> has, and who is meant where a call needs no credential.</summary>
    internal SellerAccount First => _all[0];

    /// <summary>A seller in the order of arrival.</summary>
    /// <param name="index">From 0.</param>
    public SellerAccount this[int index] => _all[index];

    /// <summary>Adds a seller with credentials of its own, without products and requests.</summary>
    /// <param name="seller">Who it is.</param>
    /// <exception cref="ArgumentException">There is a seller with this id.</exception>
    public SellerAccount Add(EmulatedSeller seller)
    {
        ArgumentNullException.ThrowIfNull(seller);
        lock (_gate)
        {
            CheckIsFree(seller.Id, null);
            var added = Open(new Snapshot { Seller = seller }.WithCatalogueOf(First.Store.Read()));
            _all = [.. _all, added];
            return added;
        }
    }

    /// <summary>The seller with this id, or null.</summary>
    public SellerAccount? Find(long id) => Array.Find(_all, seller => seller.Id == id);

    /// <inheritdoc/>
    public IEnumerator<SellerAccount> GetEnumerator() => ((IEnumerable<SellerAccount>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal SellerAccount? FindByApiKey(string? key) => Array.Find(_all, seller => seller.Credentials.IsApiKey(key));

    /// <summary>Whose Bearer token it is, and what it allows; null when it is no valid one.</summary>
    internal (SellerAccount Seller, string Scope)? FindByToken(string? token)
    {
        foreach (var seller in _all)
        {
            if (seller.Credentials.ScopeOf(token) is { } scope)
            {
                return (seller, scope);
            }
        }

        return null;
    }

    internal SellerAccount? FindByClient(string? id) => Array.Find(_all, seller => seller.Credentials.IsClientId(id));

    /// <summary>Changes one seller's state in the light of the others'.</summary>
    internal void Change(StateStore store, Func<Snapshot, Snapshot> change)
    {
        lock (_gate)
        {
            store.Change((state, _) => change(state));
        }
    }

    /// <summary>Changes one seller's state, and for all sellers the catalogue.</summary>
    internal void ChangeShared(StateStore store, Func<Snapshot, Snapshot> change)
    {
        lock (_gate)
        {
            Share(store.Change((state, _) => change(state)));
        }
    }

    /// <summary>Changes the state of one seller and of the others, and adds sellers: what <paramref name="change"/> gives beyond those it was given.</summary>
    /// <param name="store">Of the seller that comes first.</param>
    /// <param name="change">All that it gives shares the catalogue of the first.</param>
    internal void ChangeAll(StateStore store, Func<IReadOnlyList<Snapshot>, DateTimeOffset, IReadOnlyList<Snapshot>> change)
    {
        lock (_gate)
        {
            StateStore[] stores = [store, .. _all.Select(static seller => seller.Store).Where(other => other != store)];
            var changed = change(stores.Select(static known => known.Read()).ToArray(), _clock.Now);
            foreach (var (known, state) in stores.Zip(changed))
            {
                known.Change((_, _) => state);
            }

            _all = [.. _all, .. changed.Skip(stores.Length).Select(Open)];
        }
    }

    /// <exception cref="ArgumentException">Another seller has this id.</exception>
    internal void CheckIsFree(long id, StateStore? owner)
    {
        if (_all.Any(seller => seller.Store != owner && seller.Id == id))
        {
            throw new ArgumentException(FormattableString.Invariant($"There is a seller {id} already."), nameof(id));
        }
    }

    /// <summary>The seller other than <paramref name="owner"/> who has a product, or null. Ids of products are Tiki's and not the seller's: no two sellers have the same.</summary>
    internal EmulatedSeller? FindOtherOwner(long productId, StateStore owner) => _all
        .Where(seller => seller.Store != owner)
        .Select(static seller => seller.Store.Read())
        .FirstOrDefault(state => state.Products.ContainsKey(productId))?.Seller;

    private void Share(Snapshot changed)
    {
        foreach (var seller in _all)
        {
            seller.Store.Change((state, _) => state.WithCatalogueOf(changed));
        }
    }

    private SellerAccount Open(Snapshot state) => new(
        this,
        new StateStore(_gate, _clock, _lifecycle, _ids, state),
        new Credentials(_ids, _clock),
        _rateLimit is { } limit ? new RateLimiter(limit, _clock) : null);
}
