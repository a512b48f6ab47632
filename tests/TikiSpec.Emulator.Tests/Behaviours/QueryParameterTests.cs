using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests.Behaviours;

/// <summary>Every documented query parameter, one row each: what it does, or that it does nothing.</summary>
public sealed class QueryParameterTests : EmulatorTest
{
    /// <summary>The spec, the operation, the parameter, a query with it, the same without it or with another value, and
    /// the rows that then come.</summary>
    public static TheoryData<string, string, string, string, string, string> WithEffect =>
        new()
        {
            { "tiki.v1", "Categories_List", "lang", "lang=vi", "", "1:Điện thoại,1795:Ốp lưng" },
            { "tiki.v1", "Categories_List", "name", "name=case", "", "1795:Cases" },
            { "tiki.v1", "Categories_List", "parent", "parent=1", "", "1795:Cases" },
            { "tiki.v1", "Categories_List", "primary", "primary=1", "", "1795:Cases" },
            { "tiki.v1", "Products_List", "page", "limit=2&page=2", "limit=2", "ONE" },
            { "tiki.v1", "Products_List", "limit", "limit=1", "", "A" },
            { "tiki.v1", "Products_FindByOriginalSku", "original_sku", "original_sku=ONE", "original_sku=none", "ONE" },
            { "tiki.v1", "Requests_List", "page", "limit=1&page=2", "limit=1", "approved" },
            { "tiki.v1", "Requests_List", "limit", "limit=1", "", "rejected" },
            { "tiki.v1", "Requests_List", "include", "include=product_info", "", "rejected+product_info,approved+product_info" },
            { "tiki.v1", "Requests_List", "state", "state=approved", "", "approved" },
            { "tiki.v1", "Requests_FindByOriginalSku", "original_sku", "original_sku=A", "original_sku=none", "approved" },
            { "tiki.v1", "Tracking_List", "limit", "limit=1", "", "rejected" },
            { "tiki.v1", "Tracking_List", "created_at_min", "created_at_min=2026-03-02 00:00:00", "", "rejected" },
            { "tiki.v1", "Tracking_List", "created_at_max", "created_at_max=2026-03-02 00:00:00", "", "approved" },
            { "tiki.v1", "Tracking_List", "updated_at_min", "updated_at_min=2026-03-02 00:00:00", "", "rejected" },
            { "tiki.v1", "Tracking_List", "updated_at_max", "updated_at_max=2026-03-02 00:00:00", "", "approved" },
            { "tiki.v2", "Categories_List", "name", "name=case", "", "1795:Cases" },
            { "tiki.v2", "Categories_List", "parent", "parent=1", "", "1795:Cases" },
            { "tiki.v2", "Categories_List", "isPrimary", "isPrimary=true", "", "1795:Cases" },
            { "tiki.v2", "Categories_List", "isCrossBorder", "isCrossBorder=true", "", "1795:Cases" },
            { "tiki.v2", "Categories_Get", "includeParents", "includeParents=true", "", "1795:Cases+parents" },
            { "tiki.v2", "Attributes_ListValues", "q", "q=RE", "", "red,green" },
            { "tiki.v2", "Attributes_ListValues", "page", "limit=2&page=2", "limit=2", "blue" },
            { "tiki.v2", "Attributes_ListValues", "limit", "limit=1", "", "red" },
            { "tiki.v2", "Requests_List", "page", "limit=1&page=2", "limit=1", "approved" },
            { "tiki.v2", "Requests_List", "limit", "limit=1", "", "rejected" },
            { "tiki.v2", "Requests_List", "include", "include=products", "", "rejected+products,approved+products" },
            { "tiki.v2", "Requests_List", "state", "state=approved", "", "approved" },
            { "tiki.v2", "Requests_FindByTrackId", "track_id", "track_id=*", "track_id=~", "approved" },
            { "tiki.v2", "Requests_GetRequiredDocuments", "category_id", "category_id=1795", "category_id=1", "Licence" },
            { "tiki.v2", "Tracking_List", "limit", "limit=1", "", "rejected" },
            { "tiki.v2", "Tracking_List", "created_at_min", "created_at_min=2026-03-02 00:00:00", "", "rejected" },
            { "tiki.v2", "Tracking_List", "created_at_max", "created_at_max=2026-03-02 00:00:00", "", "approved" },
            { "tiki.v2", "Tracking_List", "updated_at_min", "updated_at_min=2026-03-02 00:00:00", "", "rejected" },
            { "tiki.v2", "Tracking_List", "updated_at_max", "updated_at_max=2026-03-02 00:00:00", "", "approved" },
            { "tiki.v2", "Products_List", "name", "name=red", "", "ONE" },
            { "tiki.v2", "Products_List", "active", "active=1", "", "ONE" },
            { "tiki.v2", "Products_List", "category_id", "category_id=1", "", "TWO" },
            { "tiki.v2", "Products_List", "include", "include=inventory", "", "A+inventory,TWO+inventory,ONE+inventory" },
            { "tiki.v2", "Products_List", "page", "limit=2&page=2", "limit=2", "ONE" },
            { "tiki.v2", "Products_List", "limit", "limit=1", "", "A" },
            { "tiki.v2", "Products_List", "created_from_date", "created_from_date=2026-01-02 00:00:00", "", "A,TWO" },
            { "tiki.v2", "Products_List", "created_to_date", "created_to_date=2026-01-02 00:00:00", "", "ONE" },
            { "tiki.v2", "Products_List", "updated_from_date", "updated_from_date=2026-02-02 00:00:00", "", "A,TWO" },
            { "tiki.v2", "Products_List", "updated_to_date", "updated_to_date=2026-02-02 00:00:00", "", "ONE" },
            { "tiki.v2", "Products_ListHidden", "name", "name=hat", "", "THREE" },
            { "tiki.v2", "Products_ListHidden", "created_at_from", "created_at_from=2026-01-04 00:00:00", "", "FOUR" },
            { "tiki.v2", "Products_ListHidden", "created_at_to", "created_at_to=2026-01-04 00:00:00", "", "THREE" },
            { "tiki.v2", "Products_ListHidden", "updated_at_from", "updated_at_from=2026-02-04 00:00:00", "", "FOUR" },
            { "tiki.v2", "Products_ListHidden", "updated_at_to", "updated_at_to=2026-02-04 00:00:00", "", "THREE" },
            { "tiki.v2", "Products_ListHidden", "page", "limit=1&page=2", "limit=1", "THREE" },
            { "tiki.v2", "Products_ListHidden", "limit", "limit=1", "", "FOUR" },
            { "tiki.v2", "Products_Get", "includes", "includes=inventory", "", "ONE+inventory" },
            { "tiki.v2", "Products_FindByOriginalSku", "original_sku", "original_sku=ONE", "original_sku=none", "ONE" },
            { "tiki.v2", "Brands_FindByName", "name", "name=app", "name=none", "Apple" },
            { "tiki.v2.1", "Products_List", "name", "name=red", "", "ONE" },
            { "tiki.v2.1", "Products_List", "active", "active=1", "", "ONE" },
            { "tiki.v2.1", "Products_List", "category_id", "category_id=1", "", "TWO" },
            { "tiki.v2.1", "Products_List", "include", "include=inventory", "", "A+inventory,TWO+inventory,ONE+inventory" },
            { "tiki.v2.1", "Products_List", "page", "limit=2&page=2", "limit=2", "ONE" },
            { "tiki.v2.1", "Products_List", "limit", "limit=1", "", "A" },
            { "tiki.v2.1", "Products_List", "created_from_date", "created_from_date=2026-01-02 00:00:00", "", "A,TWO" },
            { "tiki.v2.1", "Products_List", "created_to_date", "created_to_date=2026-01-02 00:00:00", "", "ONE" },
            { "tiki.v2.1", "Products_List", "updated_from_date", "updated_from_date=2026-02-02 00:00:00", "", "A,TWO" },
            { "tiki.v2.1", "Products_List", "updated_to_date", "updated_to_date=2026-02-02 00:00:00", "", "ONE" },
            { "tiki.v2.1", "Products_Get", "includes", "includes=inventory", "", "ONE+inventory" },
        };

    /// <summary>Accepted without effect: nothing documents what they change.</summary>
    public static TheoryData<string, string, string, string, string> WithoutEffect =>
        new()
        {
            { "tiki.v2", "Requests_GetRequiredDocuments", "brand_listdata_id", "category_id=1795&brand_listdata_id=1", "category_id=1795" },
            {
                "tiki.v2",
                "Requests_GetRequiredDocuments",
                "manufacture_listdata_id",
                "category_id=1795&manufacture_listdata_id=1",
                "category_id=1795"
            },
            {
                "tiki.v2",
                "Requests_GetRequiredDocuments",
                "publisher_listdata_id",
                "category_id=1795&publisher_listdata_id=1",
                "category_id=1795"
            },
        };

    protected override TikiEmulatorOptions Options => new() { SeedFromExamples = false };

    [Theory]
    [MemberData(nameof(WithEffect))]
    public async Task A_parameter_changes_the_result_as_documented(
        string spec,
        string operation,
        string parameter,
        string query,
        string other,
        string expected
    )
    {
        await SeedAsync();

        Assert.Equal(expected, await ReadAsync(spec, operation, query));
        Assert.NotEqual(expected, await ReadAsync(spec, operation, other));
        Assert.Contains(parameter + "=", query, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithoutEffect))]
    public async Task A_parameter_that_nobody_has_documented_is_accepted_without_effect(
        string spec,
        string operation,
        string parameter,
        string query,
        string other
    )
    {
        await SeedAsync();

        Assert.Equal(await ReadAsync(spec, operation, other), await ReadAsync(spec, operation, query));
        Assert.Contains(parameter + "=", query, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_documented_query_parameter_has_one_row()
    {
        var documented = TikiSpecs
            .OfProducts.SelectMany(static pair =>
                pair.Operation.Parameters.Where(static parameter => parameter.Location == ParameterLocation.Query)
                    .Select(parameter => (pair.Surface.Name, pair.Operation.Id, parameter.WireName))
            )
            .Order()
            .ToArray();
        var rows = WithEffect
            .Select(static row => row.Data)
            .Select(static row => (row.Item1, row.Item2, row.Item3))
            .Concat(WithoutEffect.Select(static row => row.Data).Select(static row => (row.Item1, row.Item2, row.Item3)));

        Assert.Equal(70, documented.Length);
        Assert.Equal(documented, rows.Order());
    }

    private async Task SeedAsync()
    {
        Emulator.State.Seller = Emulator.State.Seller with { WarehouseIds = [1054, 1233] };
        Emulator.State.Put(
            new EmulatedCategory
            {
                Id = 1,
                Name = "Phones",
                NameVietnamese = "Điện thoại",
            }
        );
        Emulator.State.Put(
            new EmulatedCategory
            {
                Id = 1795,
                Name = "Cases",
                NameVietnamese = "Ốp lưng",
                ParentId = 1,
                IsPrimary = true,
                IsCrossBorder = true,
            }
        );
        foreach (var (id, value) in new[] { (1, "red"), (2, "green"), (3, "blue") })
        {
            Emulator.State.Put(new EmulatedAttributeValue(id, 9, "color", value));
        }

        Emulator.State.Put(new EmulatedBrand("Apple"));
        PutProducts();
        await Http.CreateAsync(Payloads.Product("A"));
        Emulator.Time.Advance(TimeSpan.FromDays(1));
        var rejected = Payloads.Product("B");
        rejected["image"] = "https://example.com/mismatch.jpg";
        await Http.CreateAsync(rejected);
        Emulator.Time.Advance(TimeSpan.FromDays(1));
        // Only now: a category that asks for documents approves nothing without them.
        Emulator.State.Put(
            Emulator.State.FindCategory(1795)! with
            {
                RequiredDocuments = [new EmulatedDocument(1, "Licence", 0, Start, Start)],
            }
        );
    }

    private void PutProducts()
    {
        foreach (
            var (id, sku, name, hidden) in new[]
            {
                (1, "ONE", "Red shoe", false),
                (2, "TWO", "Blue shoe", false),
                (3, "THREE", "Hidden hat", true),
                (4, "FOUR", "Hidden bag", true),
            }
        )
        {
            Emulator.State.Put(
                new EmulatedProduct
                {
                    Id = id,
                    Sku = "1",
                    OriginalSku = sku,
                    Name = name,
                    IsActive = id == 1,
                    IsHidden = hidden,
                    CreatedAt = new DateTimeOffset(2026, 1, id, 5, 0, 0, TimeSpan.Zero),
                    UpdatedAt = new DateTimeOffset(2026, 2, id, 5, 0, 0, TimeSpan.Zero),
                    Categories = [new EmulatedProductCategory(id == 2 ? 1 : 1795, "Category", "category", true)],
                }
            );
        }
    }

    private async Task<string> ReadAsync(string spec, string operation, string query)
    {
        var path = TikiSpecs
            .Operation(spec, operation)
            .Path.Replace("{categoryId}", "1795", StringComparison.Ordinal)
            .Replace("{attributeId}", "9", StringComparison.Ordinal)
            .Replace("{productId}", "1", StringComparison.Ordinal);
        var (first, last) = (Emulator.State.Requests[^1].TrackId, Emulator.State.Requests[0].TrackId);
        var asked = query
            .Replace("*", first, StringComparison.Ordinal)
            .Replace("~", last, StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal);
        return RowText.Of(await Http.GetJsonAsync($"{spec["tiki.".Length..]}{path}?{asked}"));
    }
}
