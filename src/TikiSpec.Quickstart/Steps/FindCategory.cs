using Spectre.Console;
using TikiSpec.Quickstart.Output;

namespace TikiSpec.Quickstart.Steps;

/// <summary>Finds a category that takes products, and what it asks for.</summary>
internal static class FindCategory
{
    public static async Task<FoundCategory> TellAsync(
        IAnsiConsole console,
        TikiClient tiki,
        string name,
        CancellationToken cancellationToken
    )
    {
        console.Heading("A category and its attributes");
        console.Code($"tiki.V2.Categories.ListAsync(new() {{ Name = \"{name}\", IsPrimary = true }})");
        var categories = await tiki.V2.Categories.ListAsync(new() { Name = name, IsPrimary = true }, cancellationToken: cancellationToken);
        var category =
            categories.FirstOrDefault(static category => category.IsProductListingEnabled)
            ?? throw new StoryException($"No category with '{name}' in its name takes products.");
        var attributes = await tiki.V2.Categories.ListAttributesAsync(category.Id, cancellationToken: cancellationToken);

        console.Say($"[bold]{category.Name}[/] (id {category.Id}) takes products and has {attributes.Count} attributes:");
        var table = new StoryTable("code", "name", "required", "input");
        foreach (var attribute in attributes)
        {
            table.Row(
                attribute.Code,
                attribute.DisplayNameEn ?? attribute.DisplayName ?? "",
                attribute.IsRequired ? "yes" : "",
                attribute.InputType?.Value ?? ""
            );
        }

        table.Show(console);
        return new FoundCategory(category.Id, attributes);
    }
}

/// <summary>A category that takes products.</summary>
internal sealed record FoundCategory(long Id, IReadOnlyList<V2.AttributeDefinition> Attributes);
