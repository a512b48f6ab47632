using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>A spec, and the one that calls move to: what is known by names alone, since each step makes a new
/// compilation.</summary>
/// <param name="Old"><c>Shop.V2</c>.</param>
/// <param name="New"><c>Shop.V2_1</c>.</param>
/// <param name="Moves">What became of properties, as each operation says it.</param>
/// <param name="Names">Types of the old spec whose counterpart has another name.</param>
internal sealed record SpecPair(string Old, string New, ImmutableArray<OperationMove> Moves, ImmutableDictionary<string, string> Names)
{
    public string NewSegment => New.Substring(New.LastIndexOf('.') + 1);

    public string OldSegment => Old.Substring(Old.LastIndexOf('.') + 1);

    public static SpecPair Of(IGrouping<(string Old, string New), SuccessorPlace> places)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            Note(names, place.Method.ContainingType, place.NewMethod!.ContainingType);
            Note(names, place.Method.ReturnType, place.NewMethod.ReturnType);
            foreach (
                var (one, other) in place.Method.Parameters.Zip(place.NewMethod.Parameters, static (one, other) => (one.Type, other.Type))
            )
            {
                Note(names, one, other);
            }
        }

        return new SpecPair(
            places.Key.Old,
            places.Key.New,
            places.SelectMany(static place => OperationMove.Of(place)).ToImmutableArray(),
            names.ToImmutable()
        );
    }

    public bool IsOld(ITypeSymbol? type) => IsIn(type, Old);

    public bool IsNew(ITypeSymbol? type) => IsIn(type, New);

    /// <summary>Whether a type is of the old spec or made of one that is.</summary>
    public bool MentionsOld(ITypeSymbol? type) => Mentions(type, IsOld);

    public bool MentionsNew(ITypeSymbol? type) => Mentions(type, IsNew);

    /// <summary>The new spec's type in the place of one of the old; null where there is none.</summary>
    public INamedTypeSymbol? CounterpartOf(INamedTypeSymbol old, Compilation compilation)
    {
        var name = Names.TryGetValue(old.Name, out var other) ? other : old.Name;
        return compilation.GetTypesByMetadataName($"{New}.{name}").FirstOrDefault();
    }

    /// <summary>What became of a property of the old type in whose place one of the new spec stands; null where no
    /// operation that has the type says it.</summary>
    public OperationMove? MoveOf(string property, INamedTypeSymbol successor)
    {
        var old = OldNameOf(successor);
        return Moves.FirstOrDefault(move => move.Move.From == property && move.Types.Contains(old) && move.Move.LeadsFrom(successor));
    }

    /// <summary>What the old spec calls a type of the new one.</summary>
    public string OldNameOf(INamedTypeSymbol successor) => Names.FirstOrDefault(pair => pair.Value == successor.Name).Key ?? successor.Name;

    private static void Note(ImmutableDictionary<string, string>.Builder names, ITypeSymbol old, ITypeSymbol successor)
    {
        if (old is not INamedTypeSymbol one || successor is not INamedTypeSymbol other)
        {
            return;
        }

        if (one.Name != other.Name && one.TypeArguments.IsEmpty && other.TypeArguments.IsEmpty)
        {
            names[one.Name] = other.Name;
        }

        foreach (var (inner, outer) in one.TypeArguments.Zip(other.TypeArguments, static (inner, outer) => (inner, outer)))
        {
            Note(names, inner, outer);
        }
    }

    private static bool Mentions(ITypeSymbol? type, Func<ITypeSymbol, bool> isMeant) =>
        type switch
        {
            null => false,
            IArrayTypeSymbol array => Mentions(array.ElementType, isMeant),
            INamedTypeSymbol named => isMeant(named) || named.TypeArguments.Any(argument => Mentions(argument, isMeant)),
            _ => false,
        };

    private static bool IsIn(ITypeSymbol? type, string space) =>
        type is INamedTypeSymbol { ContainingNamespace: { IsGlobalNamespace: false } own } && own.ToDisplayString() == space;
}
