using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>What became of a property, as one operation says it: of two that have a property of the same name, each
/// has its own.</summary>
/// <param name="Note">What the document says of the difference between the operations.</param>
/// <param name="Types">The names of the types that the operation takes and gives, and of those within them.</param>
internal sealed record OperationMove(Move Move, string Note, ImmutableHashSet<string> Types)
{
    public static IEnumerable<OperationMove> Of(SuccessorPlace place)
    {
        if (place.Successor.Moves.IsEmpty)
        {
            return [];
        }

        var types = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var method = place.Method;
        foreach (var type in method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType))
        {
            Collect(type, place.OldNamespace, types);
        }

        var all = types.ToImmutable();
        return place.Successor.Moves.Select(move => new OperationMove(move, place.Successor.Note, all));
    }

    private static void Collect(ITypeSymbol type, INamespaceSymbol spec, ImmutableHashSet<string>.Builder types)
    {
        if (type is IArrayTypeSymbol array)
        {
            Collect(array.ElementType, spec, types);
        }

        if (type is not INamedTypeSymbol named)
        {
            return;
        }

        foreach (var argument in named.TypeArguments)
        {
            Collect(argument, spec, types);
        }

        if (SymbolEqualityComparer.Default.Equals(named.ContainingNamespace, spec) && types.Add(named.Name))
        {
            foreach (var property in TypeMembers.PropertiesOf(named))
            {
                Collect(property.Type, spec, types);
            }
        }
    }
}
