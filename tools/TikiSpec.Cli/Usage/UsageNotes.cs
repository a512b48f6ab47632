using Microsoft.CodeAnalysis;
using TikiSpec.Cli.Projects;

namespace TikiSpec.Cli.Usage;

/// <summary>Writes down what one file uses, each use at the place of its operation.</summary>
internal sealed class UsageNotes(ClientUsage usage, GeneratedSymbols symbols, WholeUses whole, UsageLocations locations)
{
    public GeneratedSymbols Symbols { get; } = symbols;

    public WholeUses Whole { get; } = whole;

    public void Add(UsageKind kind, string key, IOperation operation, string why = "") => usage.Add(kind, key, At(operation, why));

    /// <summary>A value of the type gets out of sight.</summary>
    public void Lose(ITypeSymbol? type, IOperation operation, string why) => Whole.Lose(type, At(operation, why));

    /// <summary>What a record that is a list holds is read.</summary>
    public void AddElements(ITypeSymbol? list, IOperation operation)
    {
        if (Symbols.IsObject(list))
        {
            Add(UsageKind.Read, $"{list!.Name}.{GeneratedSymbols.Elements}", operation);
        }
    }

    /// <summary>A record is seen by an interface of the runtime.</summary>
    public void AddView(ITypeSymbol record, ITypeSymbol view, IOperation operation)
    {
        if (Symbols.IsObject(record))
        {
            Add(UsageKind.Read, RuntimeViews.Key(record.Name, view.Name), operation);
        }
    }

    public CodeLocation At(IOperation operation, string why) => locations.Of(operation.Syntax, why);
}
