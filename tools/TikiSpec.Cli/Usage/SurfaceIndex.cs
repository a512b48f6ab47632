using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Cli.Usage;

/// <summary>Where the parts of a document are in the client that is made of it.</summary>
internal sealed class SurfaceIndex
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly Dictionary<string, ObjectModel> _records;
    private readonly List<OperationModel> _operations;
    private readonly ILookup<string, (string Key, MethodPurpose Purpose)> _methods;

    public SurfaceIndex(ApiSurface surface)
    {
        _types = surface.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        _records = surface.Types.OfType<ObjectModel>().ToDictionary(static type => type.Name, StringComparer.Ordinal);
        _operations = [.. surface.Groups.SelectMany(static group => group.Operations)];
        _methods = ApiDeclarations
            .Of(surface)
            .Groups.SelectMany(static group => group.Methods.Select(method => (Group: group.Name, Method: method)))
            .ToLookup(
                static one => one.Method.OperationId,
                static one => ($"{one.Group}.{one.Method.Name}", one.Method.Purpose),
                StringComparer.Ordinal
            );
    }

    public IEnumerable<ObjectModel> Records => _records.Values;

    public IEnumerable<OperationModel> Operations => _operations;

    public bool IsUnion(string name) => _types.GetValueOrDefault(name) is UnionModel;

    /// <summary>The types that a value can be of: those of a union, else the type itself.</summary>
    public IReadOnlyList<TypeRef> Cases(TypeRef type)
    {
        var found = new List<TypeRef>();
        var unions = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeRef>([type]);
        while (open.TryPop(out var one))
        {
            if (one.Name is not { } name || _types.GetValueOrDefault(name) is not UnionModel union)
            {
                found.Add(one);
            }
            else if (unions.Add(name))
            {
                foreach (var inner in union.Cases)
                {
                    open.Push(inner.Type);
                }
            }
        }

        return found;
    }

    public ObjectModel? Record(string name) => _records.GetValueOrDefault(name);

    /// <summary>Null for one that the client does not have.</summary>
    public OperationModel? Operation(OperationKey key) =>
        _operations.Find(operation => operation.Id == key.Id)
        ?? _operations.Find(operation => operation.HttpMethod == key.Method && Plain(operation.Path) == Plain(key.Path));

    /// <summary>The methods that are made of an operation: <c>Products.ListAsync</c>.</summary>
    public IEnumerable<(string Key, MethodPurpose Purpose)> Methods(OperationModel operation) => _methods[operation.Id];

    /// <summary>The type of the value at which the path of a use begins; null where the client has none.</summary>
    public static TypeRef? Start(OperationModel operation, ChangeUse use) =>
        use.Subject is Subject.RequestBody or Subject.RequestProperty
            ? operation.Body?.Type
            : operation.Responses.FirstOrDefault(response => response.Status == StatusOf(use))?.Type;

    /// <summary><c>200 application/json</c> is of 200.</summary>
    public static string StatusOf(ChangeUse use) => use.Where.Split(' ')[0];

    /// <summary>The properties on the way from a value inwards, whether the way was gone to its end, and what stands
    /// where it ended.</summary>
    public (IReadOnlyList<(ObjectModel Record, PropertyModel Property)> Steps, bool IsWhole, TypeRef End) Follow(TypeRef type, string path)
    {
        var found = new List<(ObjectModel, PropertyModel)>();
        var current = type;
        foreach (var step in path.Length == 0 ? [] : path.Split('/'))
        {
            current = Within(current, step);
            if ((current.IsList || current.IsSeparated) && step == "items")
            {
                current = current.Item!;
            }
            else if (current.IsMap && step == "*")
            {
                current = current.Item!;
            }
            else if (
                current is { IsObject: true, Name: { } name }
                && Record(name) is { } record
                && record.Properties.FirstOrDefault(one => one.WireName == step) is { } property
            )
            {
                found.Add((record, property));
                current = property.Type;
            }
            else
            {
                return (found, false, current);
            }
        }

        return (found, true, current);
    }

    /// <summary>Of a union the one type that has such a part; the union itself where several have it, or
    /// none.</summary>
    private TypeRef Within(TypeRef type, string step)
    {
        if (type.Name is not { } name || _types.GetValueOrDefault(name) is not UnionModel union)
        {
            return type;
        }

        var with = union
            .Cases.Select(static one => one.Type)
            .Where(one =>
                one.IsList ? step == "items"
                : one.IsMap ? step == "*"
                : one.Name is { } record && Record(record)?.Properties.Any(property => property.WireName == step) == true
            )
            .ToList();
        return with.Count == 1 ? with[0] : type;
    }

    /// <summary>Without the names of parameters, which mean nothing to a server.</summary>
    private static string Plain(string path) =>
        string.Join('/', path.Split('/').Select(static part => part is ['{', .., '}'] ? "{}" : part));

    /// <summary>All records that a value of a type can hold.</summary>
    public HashSet<string> Reach(IEnumerable<TypeRef> types)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeRef>(types);
        while (open.TryPop(out var type))
        {
            if (type.Item is { } item)
            {
                open.Push(item);
            }

            if (type.Name is { } name && found.Add(name) && _types.TryGetValue(name, out var model))
            {
                foreach (var inner in model.TypesWithin())
                {
                    open.Push(inner);
                }
            }
        }

        return found;
    }
}
