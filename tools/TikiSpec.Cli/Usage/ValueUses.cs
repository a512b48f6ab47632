using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TikiSpec.Cli.Projects;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace TikiSpec.Cli.Usage;

/// <summary>Notes what becomes of values: those that are sent, and those that go on as something else.</summary>
internal sealed class ValueUses(UsageNotes notes)
{
    private static readonly string[] Blind = ["Task", "ValueTask", "IDisposable", "IAsyncDisposable"];

    /// <summary>What is not made on the spot may hold anything that its type has.</summary>
    public void NoteSent(IOperation value)
    {
        switch (value)
        {
            case IConversionOperation conversion:
                NoteSent(conversion.Operand);
                break;
            case IObjectCreationOperation { Type: var made } creation when notes.Symbols.IsUnion(made):
                foreach (var argument in creation.Arguments)
                {
                    NoteSent(argument.Value);
                }

                break;
            case IObjectCreationOperation or IDefaultValueOperation or ILiteralOperation:
                break;
            case ICollectionExpressionOperation collection:
                foreach (var element in collection.Elements)
                {
                    NoteSent(element);
                }

                break;
            default:
                foreach (var record in notes.Whole.Mentions(value.Type).OfType<INamedTypeSymbol>().Where(notes.Symbols.IsObject))
                {
                    notes.Add(UsageKind.Copy, record.Name, value, "sent as it is");
                }

                break;
        }
    }

    public void NoteConversion(IConversionOperation operation)
    {
        if (operation.OperatorMethod is { } method)
        {
            if (notes.Symbols.TypeOf(method.ContainingType) is { } value)
            {
                notes.Add(UsageKind.Make, value.Name, operation);
            }
        }
        else if (
            operation is { Operand.Type: { } from, Type: { } to }
            && !SymbolEqualityComparer.Default.Equals(from, to)
            && !IsStillSeen(from, to)
        )
        {
            NoteLost(operation, from, to);
        }
    }

    public void LoseAll(IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            notes.Lose(value.Type, value, "dynamic");
        }
    }

    /// <summary>Values of the user's own that are seen as something else of the user's own; and a task as such shows no
    /// result.</summary>
    private bool IsStillSeen(ITypeSymbol from, ITypeSymbol to) =>
        (to is INamedTypeSymbol target && notes.Whole.IsOwn(target) && !notes.Symbols.IsObject(from))
        || Blind.Contains(to.Name, StringComparer.Ordinal);

    private void NoteLost(IConversionOperation operation, ITypeSymbol from, ITypeSymbol to)
    {
        var lost = notes.Whole.Mentions(from);
        lost.ExceptWith(notes.Whole.Mentions(to));
        if (notes.Symbols.IsObject(from) && IsSequence(to) && lost.Remove(from.OriginalDefinition))
        {
            notes.AddElements(from, operation);
        }

        if (notes.Symbols.IsObject(from) && RuntimeViews.Is(to) && lost.Remove(from.OriginalDefinition))
        {
            notes.AddView(from, to, operation);
        }

        foreach (var one in lost)
        {
            notes.Whole.Lose(one, notes.At(operation, "as " + to.Name));
        }
    }

    private static bool IsSequence(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface, IsGenericType: true } named
        && named.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";
}
