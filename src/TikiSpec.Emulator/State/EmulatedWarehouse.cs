namespace TikiSpec.Emulator;

/// <summary>A warehouse of Tiki. The seller's own warehouses are plain numbers: <see cref="EmulatedSeller.WarehouseIds"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code, for instance hn.</param>
public sealed record EmulatedWarehouse(string Name, string Code);
