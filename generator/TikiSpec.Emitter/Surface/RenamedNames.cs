using TikiSpec.Model;
using TikiSpec.Model.Naming;

namespace TikiSpec.Emitter.Surface;

/// <summary>The old names that can be kept, found in two surface texts of one spec.</summary>
internal sealed class RenamedNames(SurfaceOutline before, SurfaceOutline now, SurfaceRenames renames)
{
    // What a type is, of those that two names can lead to.
    private static readonly string[] Convertible =
    [
        OutlineType.ObjectKind,
        "string",
        "union",
        "int",
        "long",
        OutlineType.OptionsKind,
        OutlineType.HeadersKind,
        OutlineType.OutcomeKind,
    ];

    private readonly Dictionary<string, string> _groups = GroupsOf(before, now, renames);

    public IEnumerable<AliasModel> All() =>
        [
            .. renames
                .Pairs.Where(static pair => pair.Before.Name != pair.Now.Name && Convertible.Contains(pair.Before.Kind))
                .Select(pair => Alias(AliasKind.Type, "", pair.Before.Name, pair.Now.Name)),
            .. _groups.Select(pair => Alias(AliasKind.Group, "", pair.Key, pair.Value)),
            .. renames.Pairs.SelectMany(static pair => pair.Before.Properties, Property).OfType<AliasModel>(),
            .. renames.Pairs.SelectMany(static pair => pair.Before.Values, Value).OfType<AliasModel>(),
            .. renames.Operations.SelectMany(Options),
            .. renames.Operations.SelectMany(Methods),
        ];

    private AliasModel? Property((OutlineType Before, OutlineType Now) pair, OutlineName old) =>
        pair.Now.Properties.Find(property => property.Key == old.Key) is { } property
        && property.Name != old.Name
        && old.Name != pair.Now.Name
        && pair.Now.Properties.TrueForAll(other => other.Name != old.Name)
        && renames.Translated(old.Declared) == property.Declared
            ? Alias(AliasKind.Property, pair.Now.Name, old.Name, property.Name)
            : null;

    private AliasModel? Value((OutlineType Before, OutlineType Now) pair, OutlineName old) =>
        pair.Now.Values.TrueForAll(value => value.Name != old.Name)
            ? Alias(AliasKind.Value, pair.Now.Name, old.Name, CSharpLiteral.Read(old.Key))
            : null;

    /// <summary>What was optional and must be given now is a parameter: its place among the options stays.</summary>
    private IEnumerable<AliasModel> Options((OutlineOperation Before, OutlineOperation Now) pair) =>
        pair
            .Now.Parameters.Select(parameter => (parameter, OptionOf(pair, parameter)))
            .Where(static one => one.Item2 is not null)
            .Select(one => Alias(AliasKind.Option, pair.Now.OptionsName, one.Item2!.Name, PascalName.Lowered(one.parameter.Name)));

    /// <summary>As what a parameter of now was optional; null where it was not, or was another thing.</summary>
    private OutlineName? OptionOf((OutlineOperation Before, OutlineOperation Now) pair, OutlineName parameter) =>
        parameter.IsOptional
            ? null
            : pair.Before.Parameters.Find(old =>
                old.IsOptional && old.Key == parameter.Key && renames.Translated(old.Value) == parameter.Value
            );

    private IEnumerable<AliasModel> Methods((OutlineOperation Before, OutlineOperation Now) pair)
    {
        var (old, successor) = pair;
        // Of operations of which less is made than before, nobody can say which method is which but the first.
        var count = old.Methods.Count == successor.Methods.Count ? old.Methods.Count : 1;
        return old.Methods.Take(count).Zip(successor.Methods, (method, other) => Method(pair, method, other)).OfType<AliasModel>();
    }

    private AliasModel? Method((OutlineOperation Before, OutlineOperation Now) pair, OutlineMethod old, OutlineMethod method)
    {
        var owner = _groups.TryGetValue(old.Group, out var group) ? group : old.Group;
        if (!now.HasGroup(owner) || renames.Translated(old.Result) != method.Result)
        {
            return null;
        }

        var isSameName = owner == method.Group && old.Name == method.Name;
        var parameters = old
            .Parameters.Select(parameter => ParameterOf(pair, parameter, method))
            .Concat(FromOptions(pair, old, method))
            .ToList();
        if (
            parameters.Contains(null)
            || !method.IsGivenBy(parameters!)
            || (isSameName && !IsAnother(old, method))
            || (!isSameName && now.Operations.SelectMany(static one => one.Methods).Any(one => one.Group == owner && one.Name == old.Name))
        )
        {
            return null;
        }

        return Alias(AliasKind.Method, owner, old.Name, $"{method.Group}.{method.Name}") with
        {
            Parameters = parameters!.ToEquatableList<string>(),
        };
    }

    /// <summary><c>options.Name=name</c>: what the method has to be given and was an option before.</summary>
    private IEnumerable<string> FromOptions(
        (OutlineOperation Before, OutlineOperation Now) pair,
        OutlineMethod old,
        OutlineMethod method
    ) =>
        old.Parameters.All(static parameter => parameter.Name != "options")
            ? []
            :
            [
                .. from parameter in pair.Now.Parameters
                let option = OptionOf(pair, parameter)
                let name = PascalName.Lowered(parameter.Name)
                where option is not null && method.Parameters.Any(one => one.Name == name)
                select $"options.{option.Name}={name}",
            ];

    /// <summary>Two methods of one name have to differ in the types of what they are given.</summary>
    private bool IsAnother(OutlineMethod old, OutlineMethod method) =>
        !old
            .Parameters.Select(parameter => renames.Translated(parameter.Type))
            .SequenceEqual(method.Parameters.Select(static parameter => parameter.Type));

    /// <summary><c>id</c>, <c>id=itemId</c>, <c>name=options.Name</c>; null for what the operation no longer
    /// takes.</summary>
    private string? ParameterOf((OutlineOperation Before, OutlineOperation Now) pair, OutlineParameter old, OutlineMethod method)
    {
        if (method.Parameters.FirstOrDefault(parameter => parameter.Name == old.Name) is { } same)
        {
            return renames.Translated(old.Type) == same.Type ? old.Name : null;
        }

        var place = pair.Before.Parameters.Find(parameter => PascalName.Lowered(parameter.Name) == old.Name)?.Key;
        var successor = place is null ? null : pair.Now.Parameters.Find(parameter => parameter.Key == place);
        if (successor is null)
        {
            return null;
        }

        var name = PascalName.Lowered(successor.Name);
        return method.Parameters.Any(parameter => parameter.Name == name && parameter.Type == renames.Translated(old.Type))
                ? $"{old.Name}={name}"
            : successor.IsOptional ? $"{old.Name}=options.{successor.Name}"
            : null;
    }

    private AliasModel Alias(AliasKind kind, string owner, string name, string target) =>
        new(kind, owner, name, target, EquatableList<string>.Empty, now.Major);

    /// <summary>Groups that are gone, where all that is left of them is in one other.</summary>
    private static Dictionary<string, string> GroupsOf(SurfaceOutline before, SurfaceOutline now, SurfaceRenames renames) =>
        renames
            .Operations.Where(pair => !now.HasGroup(pair.Before.Group))
            .GroupBy(static pair => pair.Before.Group, static pair => pair.Now.Group, StringComparer.Ordinal)
            .Where(static group => group.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
}
