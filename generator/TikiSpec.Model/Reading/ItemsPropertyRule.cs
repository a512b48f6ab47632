namespace TikiSpec.Model.Reading;

/// <summary>Finds the responses that are a list in an envelope, so that the type can be a list itself.</summary>
/// <remarks>The list that the paging goes over, else the one called data. What stands beside it does not matter: the
/// type then stays a list, and one of the same elements, when a property is added.</remarks>
internal sealed class ItemsPropertyRule
{
    private const string UsualName = "data";

    // By type, what its operations call the list, in the order of the document.
    private readonly Dictionary<string, List<string>> _wireNames = new(StringComparer.Ordinal);

    public ItemsPropertyRule(IEnumerable<OperationDraft> operations)
    {
        foreach (var operation in operations)
        {
            if (operation.Unwrap is not null || operation.Responses.Result is not { IsObject: true, Name: { } type })
            {
                continue;
            }

            if (!_wireNames.TryGetValue(type, out var names))
            {
                _wireNames.Add(type, names = []);
            }

            names.Add(operation.Site.View.Extension(ClientKeys.Pagination)?.Text("items") ?? UsualName);
        }
    }

    /// <summary>The C# property over whose elements the type is a list, or null.</summary>
    public string? Find(string type, IReadOnlyCollection<PropertyModel> properties) =>
        _wireNames.TryGetValue(type, out var names)
            ? names
                .Select(name => properties.FirstOrDefault(property => property.WireName == name))
                .FirstOrDefault(static property => property is { IsNullable: false, Type.IsList: true })
                ?.Name
            : null;
}
