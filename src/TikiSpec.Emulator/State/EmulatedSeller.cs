namespace TikiSpec.Emulator.State;

/// <summary>A seller, on whose behalf calls are made.</summary>
public sealed record EmulatedSeller
{
    /// <summary>Id of the seller; no two sellers have the same. 1 by default.</summary>
    public long Id { get; init; } = 1;

    /// <summary>Name of the seller.</summary>
    public string Name { get; init; } = "Emulated seller";

    /// <summary>Code of the seller.</summary>
    public string Code { get; init; } = "EMULATED";

    /// <summary>Address of the logo; empty by default.</summary>
    public string Logo { get; init; } = "";

    /// <summary>Who is named as creator of products and requests.</summary>
    public string Email { get; init; } = "seller@example.com";

    /// <summary>The seller's own warehouses. Stock can be kept in these only; the specs' examples use 1015, 1034, 1043,
    /// 1054, 1064, 1233 and 900000008.</summary>
    public IReadOnlyList<long> WarehouseIds { get; init; } = [];

    /// <summary>Whether the shop is open. True by default; else every call about orders is refused.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The ways of selling that the seller has registered. By default all that are known.</summary>
    public IReadOnlyList<string> OperationModels { get; init; } = ["dropship", "instock", "backorder", "seller_backorder", "cross_border"];

    /// <summary>The seller as events name it: 40 hexadecimal digits, made of the id.</summary>
    public string SocialId => Id.ToString("X40", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The inventory types that the seller has registered; a new product with another one is refused. By
    /// default all that are known.</summary>
    public IReadOnlyList<string> InventoryTypes { get; init; } =
    ["backorder", "dropship", "drop_ship", "instock", "seller_backorder", "cross_border"];

    /// <summary>The switch in the Seller Center without which every change of products is refused. True by
    /// default.</summary>
    public bool CanUpdateProducts { get; init; } = true;
}

/// <summary>A warehouse of Tiki. The seller's own warehouses are plain numbers:
/// <see cref="EmulatedSeller.WarehouseIds"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code, for instance hn.</param>
public sealed record EmulatedWarehouse(string Name, string Code);
