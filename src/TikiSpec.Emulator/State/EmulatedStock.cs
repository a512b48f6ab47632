namespace TikiSpec.Emulator;

/// <summary>Stock of a product in one warehouse.</summary>
/// <param name="Quantity">Stock as the seller set it.</param>
/// <param name="Available">Goods that are there.</param>
/// <param name="Reserved">Goods held back for orders.</param>
/// <param name="Sellable">Goods that can be sold.</param>
public sealed record EmulatedStock(long Quantity, long Available, long Reserved, long Sellable)
{
    /// <summary>Stock of which nothing is reserved.</summary>
    /// <param name="quantity">How much.</param>
    public static EmulatedStock Of(long quantity) => new(quantity, quantity, 0, quantity);

    /// <summary>The seller counts again; what is reserved for orders stays so.</summary>
    internal EmulatedStock WithAvailable(long quantity)
    {
        var reserved = Math.Max(Reserved, 0);
        return new EmulatedStock(quantity, quantity, reserved, quantity - reserved);
    }

    internal EmulatedStock Add(EmulatedStock other) =>
        new(Quantity + other.Quantity, Available + other.Available, Reserved + other.Reserved, Sellable + other.Sellable);
}
