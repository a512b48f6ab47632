namespace TikiSpec.Model.Surface;

/// <summary>The types that somebody who calls operations can meet; the others are components that nothing names, and
/// bodies of media types that are texts or streams in C#.</summary>
public static class ReachedTypes
{
    /// <summary>A surface without the types that nothing reaches; one that has nothing to reach them from keeps all:
    /// such a document is a library of schemas.</summary>
    public static ApiSurface Of(ApiSurface surface) =>
        surface.Groups.Count == 0 && surface.Webhooks.Count == 0
            ? surface
            : From(surface, [.. surface.Groups.SelectMany(static group => group.Operations)]);

    /// <summary>A surface without the types that neither <paramref name="operations"/> reach nor what the server sends,
    /// which is no operation that somebody chooses.</summary>
    public static ApiSurface From(ApiSurface surface, IReadOnlyList<OperationModel> operations)
    {
        var reached = NamesFrom(
            surface,
            operations
                .SelectMany(static operation => operation.TypesWithin())
                // Of an unwrapped response, callers get a part; the whole is what the document names.
                .Concat(operations.SelectMany(static operation => operation.Responses).Select(static response => response.Type))
                .Concat(surface.Webhooks.Select(static webhook => webhook.Payload))
                .OfType<TypeRef>()
        );
        reached.UnionWith(
            operations.Select(static operation => operation.Outcome).OfType<OutcomeModel>().Select(static outcome => outcome.Name)
        );
        return surface with { Types = surface.Types.Where(type => reached.Contains(type.Name)).ToEquatableList() };
    }

    /// <summary>The names of the types that some types name or hold, theirs included.</summary>
    public static HashSet<string> NamesFrom(ApiSurface surface, IEnumerable<TypeRef> roots)
    {
        var byName = surface.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeRef>(roots);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (type.Item is { } item)
            {
                open.Push(item);
            }

            if (type.Name is not { } name || !byName.TryGetValue(name, out var model) || !reached.Add(name))
            {
                continue;
            }

            foreach (var within in model.TypesWithin())
            {
                open.Push(within);
            }
        }

        return reached;
    }
}
