using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TikiSpec.Analyzers.Migration;

/// <summary>What became of a property: where its value goes, and what must be given beside it.</summary>
/// <param name="From">The property of the deprecated operation: <c>Quantity</c>.</param>
/// <param name="Path">From property to property: <c>WarehouseQuantities[]</c>, <c>QtyAvailable</c>.</param>
/// <param name="Beside">Properties that go with it: <c>SellerWarehouse</c>.</param>
internal sealed record Move(string From, ImmutableArray<MoveStep> Path, ImmutableArray<string> Beside)
{
    /// <summary>It has another name and nothing else.</summary>
    public bool IsRename => Path.Length == 1 && !Path[0].IsList && Beside.IsEmpty;

    /// <summary>Whether there is a property at each step, from a type on.</summary>
    public bool LeadsFrom(INamedTypeSymbol type)
    {
        ITypeSymbol owner = type;
        foreach (var step in Path)
        {
            var property = owner is INamedTypeSymbol named
                ? TypeMembers.Named(named, step.Name).OfType<IPropertySymbol>().FirstOrDefault()
                : null;
            if (property is null)
            {
                return false;
            }

            // Of a list its items, of a number that may be null the number.
            owner = property.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } ? arguments[0] : property.Type;
        }

        return true;
    }

    /// <summary>Null for a text of another form: a newer package may say more than this one reads.</summary>
    public static Move? Parse(string? text)
    {
        var sides = (text ?? "").Split('=');
        if (sides.Length != 2 || sides[0].Length == 0 || sides[1].Length == 0)
        {
            return null;
        }

        var places = sides[1].Split(',');
        return new Move(sides[0], places[0].Split('.').Select(MoveStep.Parse).ToImmutableArray(), places.Skip(1).ToImmutableArray());
    }
}

/// <summary>A property on the way to where a value goes.</summary>
/// <param name="IsList">The way goes on in each of its items.</param>
internal sealed record MoveStep(string Name, bool IsList)
{
    public static MoveStep Parse(string text) =>
        text.EndsWith("[]", StringComparison.Ordinal) ? new(text.Substring(0, text.Length - 2), true) : new(text, false);
}
