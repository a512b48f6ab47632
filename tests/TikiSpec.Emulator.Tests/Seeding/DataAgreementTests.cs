using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Seeding;

/// <summary>What a program can put into the state, a data file can say too, by the same names.</summary>
public sealed class DataAgreementTests
{
    /// <summary>What the emulator gives itself, and what a file says in another way.</summary>
    private static readonly string[] Apart =
    [
        "EmulatedSeller.SocialId",
        "EmulatedCategory.RequiredDocuments",
        "EmulatedProduct.Categories",
        "EmulatedProduct.CreatedAt",
        "EmulatedProduct.CreatedBy",
        "EmulatedProduct.Images",
        "EmulatedProduct.TotalStock",
        "EmulatedProduct.UpdatedAt",
        "EmulatedProduct.Version",
    ];

    [Theory]
    [InlineData(typeof(EmulatedSeller), """{"seller": {"#": null}}""")]
    [InlineData(typeof(EmulatedCategory), """{"categories": [{"id": 1, "name": "a", "#": null}]}""")]
    [InlineData(
        typeof(EmulatedAttributeDefinition),
        """{"categories": [{"id": 1, "name": "a", "attributes": [{"id": 1, "code": "a", "#": null}]}]}"""
    )]
    [InlineData(
        typeof(EmulatedAttributeValue),
        """{"attributeValues": [{"id": 1, "attributeId": 1, "attributeCode": "a", "value": "a", "#": null}]}"""
    )]
    [InlineData(typeof(EmulatedBrand), """{"brands": [{"name": "a", "#": null}]}""")]
    [InlineData(typeof(EmulatedWarehouse), """{"warehouses": [{"name": "a", "code": "a", "#": null}]}""")]
    [InlineData(typeof(EmulatedProduct), """{"products": [{"id": 1, "name": "a", "#": null}]}""")]
    public async Task Every_property_of_a_record_has_its_name_in_a_file(Type record, string file)
    {
        await using var run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false });
        var unknown = record
            .GetProperties()
            .Where(property => !Takes(run.Emulator, file, JsonNamingPolicy.CamelCase.ConvertName(property.Name)))
            .Select(property => $"{record.Name}.{property.Name}");

        Assert.Equal(
            Apart.Where(name => name.StartsWith(record.Name + ".", StringComparison.Ordinal)),
            unknown.Order(StringComparer.Ordinal)
        );
    }

    private static bool Takes(TikiEmulator emulator, string file, string name)
    {
        try
        {
            emulator.State.Load(file.Replace("#", name, StringComparison.Ordinal));
            return true;
        }
        catch (ArgumentException problem)
        {
            return !problem.Message.Contains("is not known", StringComparison.Ordinal);
        }
    }
}
