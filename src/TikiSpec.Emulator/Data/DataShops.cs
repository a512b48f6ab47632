using System.Collections.Immutable;
using System.Globalization;

namespace TikiSpec.Emulator.Data;

/// <summary>The sellers of a data file and what they have.</summary>
internal sealed class DataShops(IEnumerable<Snapshot> shops, DateTimeOffset now)
{
    private readonly List<Snapshot> _shops = [.. shops];

    public IReadOnlyList<Snapshot> All => _shops;

    /// <summary>The first seller's own rows, and the list of sellers of which it is the first.</summary>
    public void Take(DataRow data)
    {
        if (data.Object("seller") is { } only)
        {
            TakeSeller(0, only);
        }

        foreach (var (row, index) in data.Rows("sellers").Select(static (row, index) => (row, index)))
        {
            TakeSeller(index == 0 ? 0 : LocationOf(row), row);
        }

        TakeProducts(0, data);
    }

    // Sellers after the first are known by their ids only.
    private int LocationOf(DataRow row)
    {
        var id = row.RequiredInteger("id");
        var place = _shops.FindIndex(shop => shop.Seller.Id == id);
        switch (place)
        {
            case 0:
                throw row.Problem("id", "is that of the first seller");
            case < 0:
                _shops.Add(new Snapshot { Seller = new EmulatedSeller { Id = id } }.WithCatalogueOf(_shops[0]));
                return _shops.Count - 1;
            default:
                return place;
        }
    }

    private void TakeSeller(int place, DataRow row)
    {
        row.Allow(
            "id",
            "name",
            "code",
            "logo",
            "email",
            "isActive",
            "warehouseIds",
            "inventoryTypes",
            "operationModels",
            "canUpdateProducts",
            "products"
        );
        var seller = _shops[place].Seller;
        var id = row.Integer("id") ?? seller.Id;
        if (_shops.FindIndex(shop => shop.Seller.Id == id) is >= 0 and var taken && taken != place)
        {
            throw row.Problem("id", "is that of another seller");
        }

        _shops[place] = _shops[place] with
        {
            Seller = seller with
            {
                Id = id,
                Name = row.Text("name") ?? seller.Name,
                Code = row.Text("code") ?? seller.Code,
                Logo = row.Text("logo") ?? seller.Logo,
                Email = row.Text("email") ?? seller.Email,
                IsActive = row.Boolean("isActive") ?? seller.IsActive,
                OperationModels = row.Texts("operationModels") ?? seller.OperationModels,
                WarehouseIds = row.Integers("warehouseIds") ?? seller.WarehouseIds,
                InventoryTypes = row.Texts("inventoryTypes") ?? seller.InventoryTypes,
                CanUpdateProducts = row.Boolean("canUpdateProducts") ?? seller.CanUpdateProducts,
            },
        };
        TakeProducts(place, row);
    }

    private void TakeProducts(int place, DataRow owner)
    {
        foreach (var row in owner.Rows("products"))
        {
            _shops[place] = WithProduct(_shops[place], row);
        }
    }

    private Snapshot WithProduct(Snapshot state, DataRow row)
    {
        var product = DataProduct.Read(row, state, now);
        if (state.FindSkuProblem(product) is { } problem)
        {
            throw row.Problem("originalSku", problem);
        }

        return _shops.Find(shop => shop.Seller.Id != state.Seller.Id && shop.Products.ContainsKey(product.Id)) is { } owner
            ? throw row.Problem("id", string.Create(CultureInfo.InvariantCulture, $"is that of a product of seller {owner.Seller.Id}"))
            : state.With(product);
    }
}

/// <summary>A product of a data file.</summary>
internal static class DataProduct
{
    public static EmulatedProduct Read(DataRow row, Snapshot state, DateTimeOffset now)
    {
        row.Allow(
            "id",
            "sku",
            "originalSku",
            "masterId",
            "masterSku",
            "superId",
            "superSku",
            "type",
            "name",
            "price",
            "marketPrice",
            "isActive",
            "isHidden",
            "thumbnail",
            "inventoryType",
            "entityType",
            "fulfillmentType",
            "attributes",
            "categoryId",
            "stock"
        );
        var id = row.RequiredInteger("id");
        var plain = new EmulatedProduct
        {
            Id = id,
            Sku = row.Text("sku") ?? id.ToString("D13", CultureInfo.InvariantCulture),
            Name = row.RequiredText("name"),
        };
        return plain with
        {
            OriginalSku = row.Text("originalSku"),
            MasterId = row.Integer("masterId") ?? plain.MasterId,
            MasterSku = row.Text("masterSku") ?? plain.MasterSku,
            SuperId = row.Integer("superId") ?? plain.SuperId,
            SuperSku = row.Text("superSku") ?? plain.SuperSku,
            Type = row.Text("type") ?? plain.Type,
            FulfillmentType = row.Text("fulfillmentType") ?? plain.FulfillmentType,
            Attributes = plain.Attributes.SetItems(row.Values("attributes")),
            Price = row.Integer("price") ?? 0,
            MarketPrice = row.Integer("marketPrice") ?? 0,
            IsActive = row.Boolean("isActive") ?? true,
            IsHidden = row.Boolean("isHidden") ?? false,
            Thumbnail = row.Text("thumbnail") ?? "",
            InventoryType = row.Text("inventoryType") ?? plain.InventoryType,
            EntityType = row.Text("entityType") ?? plain.EntityType,
            Categories = row.Integer("categoryId") is { } category
                ? [new EmulatedProductCategory(category, state.Categories.GetValueOrDefault(category)?.Name ?? "", "", true)]
                : [],
            Stock = row.Numbers("stock").ToImmutableSortedDictionary(static pair => pair.Key, static pair => EmulatedStock.Of(pair.Value)),
            CreatedAt = now,
            CreatedBy = state.Seller.Email,
            UpdatedAt = now,
        };
    }
}
