using System.Text.Json;

namespace TikiSpec.Emulator.Seeding;

/// <summary>Categories: those that lists and details show, those that products are in, and those that create requests
/// name.</summary>
internal static class CategorySeed
{
    public static Snapshot Plant(Snapshot state, SeedExamples examples)
    {
        var definitions = examples.Rows("Categories_ListAttributes").Select(ReadAttribute).ToDictionary(static attribute => attribute.Id);
        state = examples
            .Rows("Categories_Get")
            .Concat(examples.Rows("Categories_List"))
            .Aggregate(state, (next, row) => Add(next, ReadCategory(row, definitions)));
        state = examples
            .Rows("Categories_Get")
            .SelectMany(static row => row.Items("parents"))
            .Aggregate(state, (next, row) => Add(next, ReadCategory(row, definitions)));
        state = OfProducts(examples)
            .Aggregate(
                state,
                static (next, row) =>
                    Add(
                        next,
                        new EmulatedCategory
                        {
                            Id = row.Integer("id") ?? 0,
                            Name = row.Text("name") ?? "",
                            IsPrimary = row.Boolean("is_primary") ?? false,
                        }
                    )
            );
        state = examples
            .Bodies("Requests_Create")
            .Concat(examples.Bodies("Products_Create"))
            .Aggregate(state, static (next, body) => Add(next, NewProductCategory.Read(body)));
        return WithLabels(WithDefinitions(state, examples, definitions), examples);
    }

    private static IEnumerable<JsonElement> OfProducts(SeedExamples examples) =>
        examples.Rows("Products_List").Concat(examples.Rows("Products_Get")).SelectMany(static row => row.Items("categories"));

    // The first one that shows a category knows most: details stand before lists.
    private static Snapshot Add(Snapshot state, EmulatedCategory category) =>
        state.Categories.ContainsKey(category.Id) ? state : state with { Categories = state.Categories.Add(category.Id, category) };

    private static EmulatedCategory ReadCategory(JsonElement row, Dictionary<long, EmulatedAttributeDefinition> definitions) =>
        new()
        {
            Id = row.Integer("id") ?? 0,
            Name = row.Text("name") ?? "",
            Description = row.Text("description"),
            ParentId = row.Integer("parent_id") ?? row.Integer("parent") ?? 0,
            IsPrimary = row.Boolean("is_primary") ?? row.Integer("primary") == 1,
            IsProductListingEnabled = row.Boolean("is_product_listing_enabled") ?? true,
            NoLicenseSellerEnabled = row.Boolean("no_license_seller_enabled") ?? false,
            Attributes = row.Items("attributes").Select(item => Merge(ReadAttribute(item), definitions)).ToArray(),
        };

    private static EmulatedAttributeDefinition Merge(
        EmulatedAttributeDefinition attribute,
        Dictionary<long, EmulatedAttributeDefinition> definitions
    ) => definitions.TryGetValue(attribute.Id, out var definition) ? definition with { IsRequired = attribute.IsRequired } : attribute;

    private static EmulatedAttributeDefinition ReadAttribute(JsonElement row) =>
        new()
        {
            Id = row.Integer("id") ?? 0,
            Code = row.Text("code") ?? "",
            DisplayName = row.Text("display_name"),
            DisplayNameEnglish = row.Text("display_name_en") ?? row.Text("display_name"),
            Description = row.Text("description"),
            DescriptionEnglish = row.Text("description_en"),
            DefaultValue = row.Text("default_value"),
            IsRequired = row.Boolean("is_required") ?? row.Integer("is_required") == 1,
            InputType = row.Text("input_type") ?? "text",
            DataType = row.Text("data_type") ?? "varchar",
        };

    // The attribute example does not say whose it is; on the page it stands next to the category of the v2 detail.
    private static Snapshot WithDefinitions(
        Snapshot state,
        SeedExamples examples,
        Dictionary<long, EmulatedAttributeDefinition> definitions
    )
    {
        var owner = examples.Responses("Categories_Get").FirstOrDefault(static response => response.Property("parent_id") is not null);
        return owner.ValueKind == JsonValueKind.Object && state.Categories.TryGetValue(owner.Integer("id") ?? 0, out var category)
            ? state with
            {
                Categories = state.Categories.SetItem(category.Id, category with { Attributes = definitions.Values.ToArray() }),
            }
            : state;
    }

    // Labels are plain words of sellers: any category that takes products has them.
    private static Snapshot WithLabels(Snapshot state, SeedExamples examples)
    {
        var labels = examples.Rows("Categories_ListOptionLabels").Select(static row => row.Text("option_label")).OfType<string>().ToArray();
        return state with
        {
            Categories = state.Categories.SetItems(
                state
                    .Categories.Values.Where(static category => category.TakesProducts)
                    .Select(category => KeyValuePair.Create(category.Id, category with { OptionLabels = labels }))
            ),
        };
    }
}

/// <summary>The category that a documented create request must have been written for.</summary>
internal static class NewProductCategory
{
    // Far above the ids that the examples give to attributes.
    private const long FirstAttributeId = 900_000;

    public static EmulatedCategory Read(JsonElement body)
    {
        var id = body.Integer("category_id") ?? 0;
        return new EmulatedCategory
        {
            Id = id,
            Name = $"Category {id}",
            Description = "Known from a documented create request only.",
            IsPrimary = true,
            IsCrossBorder = body.Items("variants").Any(static variant => variant.Text("inventory_type") == "cross_border"),
            Attributes = body.Properties("attributes")
                .Select(
                    static (property, index) =>
                        new EmulatedAttributeDefinition
                        {
                            Id = FirstAttributeId + index,
                            Code = property.Name,
                            DisplayNameEnglish = property.Name.Replace('_', ' '),
                            DataType = property.Value.ValueKind == JsonValueKind.Number ? "int" : "varchar",
                        }
                )
                .ToArray(),
        };
    }
}
