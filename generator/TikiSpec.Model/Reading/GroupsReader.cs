namespace TikiSpec.Model.Reading;

/// <summary>An operation, and where it stands.</summary>
internal sealed record OperationAtSite(OperationSite Site, OperationModel Model);

/// <summary>Puts operations into their groups.</summary>
internal static class GroupsReader
{
    public static EquatableList<GroupModel> Read(IReadOnlyList<OperationAtSite> operations, DocumentView document)
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
