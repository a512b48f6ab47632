using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TikiSpec.Analyzers.Migration;

/// <summary>What an emitted attribute says of an operation that takes the place of one.</summary>
internal sealed class Successor
{
    public const string AttributeName = "TikiSpec.Runtime.ApiSuccessorAttribute";

    private Successor(ImmutableArray<string> texts, ImmutableArray<Move> moves)
    {
        Spec = texts[0];
        Segment = texts[1];
        Group = texts[2];
        Method = texts[3];
        Note = texts[4];
        Moves = moves;
    }

    /// <summary><c>tiki.v2.1</c>.</summary>
    public string Spec { get; }

    /// <summary><c>V2_1</c>.</summary>
    public string Segment { get; }

    public string Group { get; }

    public string Method { get; }

    /// <summary>What the document says of the difference; may be empty.</summary>
    public string Note { get; }

    public ImmutableArray<Move> Moves { get; }

    /// <summary>Null where the method has none.</summary>
    public static Successor? Of(IMethodSymbol method)
    {
        foreach (var attribute in method.OriginalDefinition.GetAttributes())
        {
            if (
                attribute.AttributeClass?.ToDisplayString() == AttributeName
                && attribute.ConstructorArguments is { Length: 6 } arguments
                && arguments.Take(5).All(static argument => argument.Value is string)
                && arguments[5].Kind == TypedConstantKind.Array
            )
            {
                return new Successor(
                    arguments.Take(5).Select(static argument => (string)argument.Value!).ToImmutableArray(),
                    arguments[5].Values.Select(static value => Move.Parse(value.Value as string)).OfType<Move>().ToImmutableArray()
                );
            }
        }

        return null;
    }
}
