namespace TikiSpec.Model.Reading;

/// <summary>Puts operations into their groups.</summary>
internal static class GroupsReader
{
    public static EquatableList<GroupModel> Read(
        IReadOnlyList<(OperationSite Site, OperationModel Model)> operations,
        DocumentView document
    )
    {
        var descriptions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in document.Tags)
        {
            if (tag.Description is { } description)
            {
                descriptions[PascalName.Of(tag.Name)] = description;
            }
        }

        return operations
            .GroupBy(operation => operation.Site.Name.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new GroupModel
            {
                Name = group.Key,
                Description = descriptions.TryGetValue(group.Key, out var description) ? description : null,
                Operations = group.Select(operation => operation.Model).ToEquatableList(),
            })
            .ToEquatableList();
    }
}
