using System.Collections;

namespace TikiSpec.Emulator.Sellers;

/// <summary>The sellers whom an emulator serves, the first of them from the start. Thread safe; enumerating walks a
/// copy.</summary>
#pragma warning disable CA1710 // "Accounts" is the plural of what it holds.
public sealed class SellerAccounts : IReadOnlyList<SellerAccount>
#pragma warning restore CA1710
{
    private readonly object _gate = new();
    private readonly Shops _shops;
    private SellerAccount[] _all = [];

    internal SellerAccounts(Shops shops) => _shops = shops;

    /// <summary>The number of sellers, at least 1.</summary>
    public int Count => _shops.All.Count;

    /// <summary>A seller in the order of arrival.</summary>
    /// <param name="index">From 0.</param>
    public SellerAccount this[int index] => All()[index];

    /// <summary>Adds a seller with credentials of its own, without products and requests.</summary>
    /// <param name="seller">Who it is.</param>
    /// <exception cref="ArgumentException">There is a seller with this id.</exception>
    public SellerAccount Add(EmulatedSeller seller)
    {
        ArgumentNullException.ThrowIfNull(seller);
        var added = _shops.Add(seller);
        return Array.Find(All(), account => account.Shop == added)!;
    }

    /// <summary>The seller with this id, or null.</summary>
    public SellerAccount? Find(long id) => Array.Find(All(), seller => seller.Id == id);

    /// <inheritdoc/>
    public IEnumerator<SellerAccount> GetEnumerator() => ((IEnumerable<SellerAccount>)All()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A data file adds shops as well; an account is made when somebody looks.
    private SellerAccount[] All()
    {
        lock (_gate)
        {
            var shops = _shops.All;
            if (_all.Length < shops.Count)
            {
                _all = [.. _all, .. shops.Skip(_all.Length).Select(shop => new SellerAccount(_shops, shop))];
            }

            return _all;
        }
    }
}
