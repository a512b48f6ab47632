namespace TikiSpec.Emulator;

/// <summary>A category and those above it, as far as they are known.</summary>
internal static class CategoryPath
{
    public static List<EmulatedCategory> Of(Snapshot state, long categoryId)
    {
        var path = new List<EmulatedCategory>();
        // Categories come from callers as well, so a circle is possible.
        while (state.Categories.TryGetValue(categoryId, out var category) && !path.Contains(category))
        {
            path.Add(category);
            categoryId = category.ParentId;
        }

        return path;
    }
}
