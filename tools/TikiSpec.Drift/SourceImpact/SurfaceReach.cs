using TikiSpec.Model;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>Which types some operations of a surface lead to.</summary>
internal static class SurfaceReach
{
    public static IEnumerable<string> Operations(ApiSurface surface) =>
        surface.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id);

    public static HashSet<string> Types(ApiSurface surface, IReadOnlyList<string> operations)
    {
        var types = surface
            .Types.GroupBy(type => type.Name)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeRef>(
            surface.Groups.SelectMany(group => group.Operations).Where(operation => operations.Contains(operation.Id)).SelectMany(TypesOf)
        );
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (type.Item is { } item)
            {
                open.Push(item);
            }

            if (type.Name is { } name && found.Add(name) && types.TryGetValue(name, out var model))
            {
                foreach (var inner in model.TypesWithin())
                {
                    open.Push(inner);
                }
            }
        }

        return found;
    }

    private static IEnumerable<TypeRef> TypesOf(OperationModel operation) =>
        operation
            .Parameters.Select(parameter => parameter.Type)
            .Concat(operation.Responses.Select(response => response.Type).OfType<TypeRef>())
            .Concat(operation.Result is { } result ? [result] : [])
            .Concat(operation.Body is { } body ? [body.Type] : []);
}
