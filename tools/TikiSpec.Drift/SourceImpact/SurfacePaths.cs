using TikiSpec.Drift.Changes;
using TikiSpec.Model;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>A property of a type of the client.</summary>
internal sealed record PropertyPlace(string Type, string WireName);

/// <summary>Which property of which type of the client a place in a body is: the way from an operation through its
/// types.</summary>
internal sealed class SurfacePaths
{
    private readonly Dictionary<string, OperationModel> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);

    public SurfacePaths(ApiSurface surface)
    {
        foreach (var operation in surface.Groups.SelectMany(static group => group.Operations))
        {
            _operations[operation.Id] = operation;
        }

        foreach (var type in surface.Types)
        {
            _types[type.Name] = type;
        }
    }

    /// <summary>Each property on the way, the innermost last; empty where the way leads to nothing that is
    /// declared.</summary>
    public IEnumerable<PropertyPlace> Along(ChangeUse use)
    {
        if (use.Operation?.Id is not { } id || !_operations.TryGetValue(id, out var operation) || StartOf(operation, use) is not { } type)
        {
            yield break;
        }

        foreach (var step in use.Path.Length == 0 ? [] : use.Path.Split('/'))
        {
            if (type.Item is { } item && step is "items" or "*")
            {
                type = item;
                continue;
            }

            if (PropertyOf(type, step) is not { } property)
            {
                yield break;
            }

            yield return property.Place;
            type = property.Type;
        }
    }

    private static TypeRef? StartOf(OperationModel operation, ChangeUse use) =>
        use.Subject switch
        {
            Subject.RequestBody or Subject.RequestProperty => operation.Body?.Type,
            Subject.ResponseBody or Subject.ResponseProperty => operation.Unwrap is not null
                ? null
                : operation.Responses.FirstOrDefault(response => use.Where.StartsWith(response.Status, StringComparison.Ordinal))?.Type
                    ?? operation.Result,
            _ => null,
        };

    /// <summary>A list that stands for a record around it has the record's property as its own.</summary>
    private Step? PropertyOf(TypeRef type, string wireName)
    {
        while (type.Item is { } item)
        {
            type = item;
        }

        if (type.Name is not { } name || !_types.TryGetValue(name, out var model))
        {
            return null;
        }

        if (model is UnionModel union)
        {
            return union
                .Cases.Where(static one => one.Type.IsObject)
                .Select(one => PropertyOf(one.Type, wireName))
                .FirstOrDefault(static found => found is not null);
        }

        return model is ObjectModel record && record.Properties.FirstOrDefault(property => property.WireName == wireName) is { } found
            ? new Step(new PropertyPlace(name, wireName), found.Type)
            : null;
    }

    private sealed record Step(PropertyPlace Place, TypeRef Type);
}
