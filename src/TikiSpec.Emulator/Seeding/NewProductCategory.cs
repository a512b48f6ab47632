using System.Text.Json;

namespace TikiSpec.Emulator;

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
            Attributes = body.Properties("attributes").Select(static (property, index) => new EmulatedAttributeDefinition
            {
                Id = FirstAttributeId + index,
                Code = property.Name,
                DisplayNameEnglish = property.Name.Replace('_', ' '),
                DataType = property.Value.ValueKind == JsonValueKind.Number ? "int" : "varchar",
            }).ToArray(),
        };
    }
}
