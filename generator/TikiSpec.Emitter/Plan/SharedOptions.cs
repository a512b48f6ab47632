using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Plan;

/// <summary>Which optional parameters of a spec stand in a base class of options.</summary>
/// <param name="Name">The class; null where sharing would save too little.</param>
/// <param name="Parameters">What it has.</param>
/// <param name="Groups">Those of the spec, with the parameters marked that options have by the class.</param>
/// <remarks>
/// Google's documents have the same twelve parameters for each of 700 operations, those of AWS seven: written out in
/// each, that is a quarter of what the client compiles to. To a caller nothing differs: options have the same
/// properties, declared by themselves or not.
/// </remarks>
internal sealed record SharedOptions(string? Name, EquatableList<ParameterModel> Parameters, EquatableList<GroupModel> Groups)
{
    /// <summary>Below so many properties saved, a class more to read is the greater cost.</summary>
    private const int LeastSaved = 100;

    public static SharedOptions Of(PlacedSpec place)
    {
        // A record compares and shows what it has itself.
        var classes = place
            .Surface.Groups.SelectMany(static group => group.Operations)
            .Where(operation => AliasUnits.OptionsOf(place, operation).IsPlain)
            .Select(static operation => new Candidate(operation, [.. operation.OptionalParameters]))
            .ToList();
        var (holders, shared) = Best(classes);
        if (holders.Count == 0)
        {
            return new SharedOptions(null, EquatableList<ParameterModel>.Empty, place.Surface.Groups);
        }

        var names = new UniqueNames(NamesOf(place).Concat(shared.Select(static parameter => parameter.Name)));
        var derived = new HashSet<string>(holders.Select(static holder => holder.Operation.OptionsName), StringComparer.Ordinal);
        return new SharedOptions(
            names.Take(nameof(SharedOptions)),
            holders[0].Operation.OptionalParameters.Where(shared.Contains).ToEquatableList(),
            place.Surface.Groups.Select(group => Marked(group, derived, shared)).ToEquatableList()
        );
    }

    /// <summary>The more parameters, the fewer operations have them all: the number that saves most.</summary>
    private static (List<Candidate> Holders, HashSet<ParameterModel> Shared) Best(List<Candidate> classes)
    {
        var byUse = classes
            .SelectMany(static one => one.Parameters)
            .GroupBy(static parameter => parameter)
            .Select(static uses => (Parameter: uses.Key, Count: uses.Count()))
            .Where(static use => use.Count > 1)
            .OrderByDescending(static use => use.Count)
            .ThenBy(static use => use.Parameter.Name, StringComparer.Ordinal)
            .Select(static use => use.Parameter)
            .ToList();
        var (best, count, most) = (new List<Candidate>(), 0, LeastSaved - 1);
        var holders = classes;
        for (var index = 0; index < byUse.Count && holders.Count > 1; index++)
        {
            holders = [.. holders.Where(holder => holder.Parameters.Contains(byUse[index]))];
            var saved = (index + 1) * (holders.Count - 1);
            if (saved > most)
            {
                (best, count, most) = (holders, index + 1, saved);
            }
        }

        return (best, [.. byUse.Take(count)]);
    }

    private static GroupModel Marked(GroupModel group, HashSet<string> derived, HashSet<ParameterModel> shared) =>
        group with
        {
            Operations = group
                .Operations.Select(operation => derived.Contains(operation.OptionsName) ? Marked(operation, shared) : operation)
                .ToEquatableList(),
        };

    private static OperationModel Marked(OperationModel operation, HashSet<ParameterModel> shared) =>
        operation with
        {
            Parameters = operation
                .Parameters.Select(parameter => shared.Contains(parameter) ? parameter with { IsShared = true } : parameter)
                .ToEquatableList(),
        };

    /// <summary>Those that the namespace has, or could have by what callers keep.</summary>
    private static IEnumerable<string> NamesOf(PlacedSpec place)
    {
        var surface = place.Surface;
        var operations = surface.Groups.SelectMany(static group => group.Operations).ToList();
        return surface
            .Types.Select(static type => type.Name)
            .Concat(place.Aliases.Types.Select(static alias => alias.Name))
            .Concat(surface.Groups.SelectMany(static group => GroupDeclaration.TypeNamesOf(group.Name)))
            .Concat(place.Aliases.Groups.SelectMany(static alias => GroupDeclaration.TypeNamesOf(alias.Name)))
            .Concat(operations.Select(static operation => operation.OptionsName))
            .Concat(operations.Select(static operation => operation.Outcome?.Name).OfType<string>())
            .Concat(operations.Select(static operation => operation.Headers?.Name).OfType<string>())
            .Append(place.RootName)
            .Append(WebhooksDeclaration.NameOf(surface));
    }

    /// <summary>An operation whose options are a class.</summary>
    private sealed record Candidate(OperationModel Operation, HashSet<ParameterModel> Parameters);
}
