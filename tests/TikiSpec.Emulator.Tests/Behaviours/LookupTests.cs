namespace TikiSpec.Emulator.Tests.Behaviours;

public sealed class LookupTests : EmulatorTest
{
    protected override TikiEmulatorOptions Options => new() { SeedFromExamples = false };

    [Theory]
    [InlineData("v1/categories", 1, 2, 3)]
    [InlineData("v1/categories?name=BOOK", 2, 3)]
    [InlineData("v1/categories?name=sách&lang=vi", 2)]
    [InlineData("v1/categories?parent=1", 2, 3)]
    [InlineData("v1/categories?primary=1", 3)]
    [InlineData("v1/categories?primary=0", 1, 2)]
    [InlineData("v2/categories?name=ook", 2, 3)]
    [InlineData("v2/categories?parent=1", 2, 3)]
    [InlineData("v2/categories?isPrimary=true", 3)]
    [InlineData("v2/categories?isPrimary=false", 1, 2)]
    [InlineData("v2/categories?isCrossBorder=true", 2)]
    [InlineData("v2/categories?isCrossBorder=false", 1, 2, 3)]
    public async Task Parameters_narrow_the_categories(string path, params int[] expected)
    {
        PutCategories();
        var response = await Http.GetJsonAsync(path);
        var rows = path.StartsWith("v1", StringComparison.Ordinal) ? response.EnumerateArray().ToArray() : response.Data();

        Assert.Equal(expected, rows.Select(static row => (int)row.Number("id")));
    }

    [Fact]
    public async Task Names_come_in_the_language_that_was_asked_for()
    {
        PutCategories();

        Assert.Equal("Sách", (await Http.GetJsonAsync("v1/categories?lang=vi"))[1].Text("name"));
        Assert.Equal("Book", (await Http.GetJsonAsync("v1/categories?lang=en"))[1].Text("name"));
    }

    [Fact]
    public async Task Parents_come_when_asked_for_and_a_circle_of_them_ends()
    {
        PutCategories();
        Emulator.State.Put(
            new EmulatedCategory
            {
                Id = 1,
                Name = "Root",
                ParentId = 3,
            }
        );

        Assert.False((await Http.GetJsonAsync("v2/categories/3")).TryGetProperty("parents", out _));
        var parents = (await Http.GetJsonAsync("v2/categories/3?includeParents=true")).GetProperty("parents");

        Assert.Equal([1, 3], parents.EnumerateArray().Select(static parent => parent.Number("id")));
    }

    [Theory]
    [InlineData("v1/categories/404", "Category not found id: 404")]
    [InlineData("v2/categories/404", "Category not found id: 404")]
    [InlineData("v2/categories/404/attributes", "Category not found id: 404")]
    [InlineData("v2/categories/404/optionLabels", "Category not found id: 404")]
    [InlineData("v2/attributes/404/values", "Attribute not found id: 404")]
    [InlineData("v2/requests/requiredDocs?category_id=404", "Category not found id: 404")]
    public async Task What_is_unknown_is_not_found(string path, string error) => (await Http.GetAsync(path)).AssertRefused(404, error);

    [Theory]
    [InlineData("", 3)]
    [InlineData("?q=CO", 2)]
    [InlineData("?q=none", 0)]
    [InlineData("?limit=2", 2)]
    [InlineData("?limit=2&page=2", 1)]
    public async Task Attribute_values_are_searched_and_paged(string query, int count)
    {
        foreach (var (value, id) in new[] { ("Cotton", 1), ("Wool", 2), ("Corduroy", 3) })
        {
            Emulator.State.Put(new EmulatedAttributeValue(id, 7, "material", value, Position: id == 2 ? null : 0));
        }

        Assert.Equal(count, (await Http.GetJsonAsync("v2/attributes/7/values" + query)).Data().Count);
    }

    [Fact]
    public async Task Attributes_and_labels_of_a_category_are_listed()
    {
        PutCategories();

        var attribute = (await Http.GetJsonAsync("v2/categories/3/attributes")).Data().Single();
        var label = (await Http.GetJsonAsync("v2/categories/3/optionLabels")).Data().Single();

        Assert.Equal("author", attribute.Text("code"));
        Assert.True(attribute.GetProperty("is_required").GetBoolean());
        Assert.Equal("Màu sắc", label.Text("option_label"));
        Assert.Empty((await Http.GetJsonAsync("v2/attributes/9/values")).Data());
        Assert.Equal(1, (await Http.GetJsonAsync("v1/categories/3")).GetProperty("attributes")[0].Number("is_required"));
    }

    [Fact]
    public async Task Brands_are_found_by_a_part_of_the_name()
    {
        Emulator.State.Put(new EmulatedBrand("Apple", IsDocumentRequired: true));
        Emulator.State.Put(new EmulatedBrand("Casio"));

        Assert.Equal("Apple", (await Http.GetJsonAsync("v2/brands?name=aPP")).Data().Single().Text("name"));
        (await Http.GetAsync("v2/brands")).AssertRefused(400, "parameter 'name' is required");
    }

    private void PutCategories()
    {
        Emulator.State.Put(new EmulatedCategory { Id = 1, Name = "Root" });
        Emulator.State.Put(
            new EmulatedCategory
            {
                Id = 2,
                Name = "Book",
                NameVietnamese = "Sách",
                ParentId = 1,
                IsCrossBorder = true,
            }
        );
        Emulator.State.Put(
            new EmulatedCategory
            {
                Id = 3,
                Name = "Cookbook",
                ParentId = 1,
                IsPrimary = true,
                Attributes =
                [
                    new EmulatedAttributeDefinition
                    {
                        Id = 9,
                        Code = "author",
                        IsRequired = true,
                    },
                ],
                OptionLabels = ["Màu sắc"],
            }
        );
    }
}
