using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>What is refused at once when a product is to be created, in the documented words where there are
/// some.</summary>
internal static class NewProductRules
{
    private const string PriceError = "variants should have price > 0";

    /// <summary>Puts the documented sentences before what else the spec finds, and in place of what it says about
    /// prices.</summary>
    public static IReadOnlyList<string> FindErrors(JsonElement body, IReadOnlyList<BodyProblem> problems)
    {
        var isPriceWrong = problems.Any(IsAboutPrice);
        return
        [
            .. FindOptionErrors(body),
            .. isPriceWrong ? [PriceError] : Array.Empty<string>(),
            .. problems.Where(static problem => !IsAboutPrice(problem)).Select(static problem => problem.ToString()),
        ];
    }

    /// <summary>What only the category and the seller can tell.</summary>
    public static IReadOnlyList<string> FindErrors(JsonElement body, EmulatedCategory category, EmulatedSeller seller)
    {
        var given = body.Properties("attributes")
            .Where(static property => !IsEmpty(property.Value))
            .Select(static property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
        var missing = category
            .Attributes.Where(attribute => attribute.IsRequired && !given.Contains(attribute.Code))
            .Select(attribute => $"attributes.{attribute.Code} is required by category {category.Id}");
        var unregistered = body.Items("variants")
            .Select(static variant => variant.Text("inventory_type"))
            .OfType<string>()
            .Distinct()
            .Where(type => !seller.InventoryTypes.Contains(type, StringComparer.Ordinal))
            .Select(type =>
                $"variants inventory_type error => Seller haven't registered inventory_type = {type}, "
                + $"please choose 1 over here : [{string.Join(", ", seller.InventoryTypes)}]"
            );
        missing = missing.Concat(unregistered);
        var warehouses = body.Items("variants").SelectMany(WarehousesOf).Distinct();
        return Refusals.FindUnknownWarehouses(seller, warehouses) is { } unknown ? [.. missing, unknown] : [.. missing];
    }

    private static IEnumerable<long> WarehousesOf(JsonElement variant) =>
        (variant.SeparatedIntegers("seller_warehouse") ?? []).Concat(
            variant.Items("warehouse_stocks").Select(static stock => stock.Integer("warehouseId") ?? 0)
        );

    private static IEnumerable<string> FindOptionErrors(JsonElement body)
    {
        var count = body.Items("option_attributes").Count;
        var variants = body.Items("variants");
        for (var option = 1; option <= 2; option++)
        {
            var name = option == 1 ? "option1" : "option2";
            var isWanted = option <= count;
            if (variants.Any(variant => string.IsNullOrEmpty(variant.Text(name)) == isWanted))
            {
                yield return $"variants don't match with option_attributes => variants {name} {(isWanted ? "missing" : "redundant")}";
            }
        }
    }

    private static bool IsAboutPrice(BodyProblem problem) =>
        problem.Property.StartsWith("variants[", StringComparison.Ordinal)
        && problem.Property.EndsWith("].price", StringComparison.Ordinal)
        && problem.Violation.Kind is (ValueViolationKind.Missing or ValueViolationKind.Null or ValueViolationKind.Limit);

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString());
}
