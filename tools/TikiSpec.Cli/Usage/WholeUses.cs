using Microsoft.CodeAnalysis;
using TikiSpec.Cli.Projects;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace TikiSpec.Cli.Usage;

/// <summary>Types whose values get out of sight: records of the client, types of the user's with such records in them,
/// and parameters of generic code that stand for either.</summary>
/// <param name="isOwn">Whether a type is written in the code that is looked at.</param>
internal sealed class WholeUses(GeneratedSymbols symbols, Func<INamedTypeSymbol, bool> isOwn)
{
    private readonly Dictionary<ISymbol, CodeLocation> _lost = new(SymbolEqualityComparer.Default);
    private readonly List<(ITypeParameterSymbol Parameter, ISymbol Type)> _given = [];

    /// <summary>Everything that a type mentions and that could be looked into.</summary>
    public HashSet<ISymbol> Mentions(ITypeSymbol? type)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Gather(type, found);
        return found;
    }

    public void Lose(ITypeSymbol? type, CodeLocation location)
    {
        foreach (var one in Mentions(type))
        {
            Lose(one, location);
        }
    }

    public void Lose(ISymbol type, CodeLocation location) => _lost.TryAdd(type.OriginalDefinition, location);

    /// <summary>It is written in the code that is looked at.</summary>
    public bool IsOwn(INamedTypeSymbol type) => isOwn(type);

    /// <summary>Generic types of others may look into what they hold; the user's own are followed.</summary>
    public void Give(INamedTypeSymbol type, CodeLocation location)
    {
        if (type.TypeArguments.Length == 0 || type.IsAnonymousType || type.IsTupleType)
        {
            return;
        }

        for (var index = 0; index < type.TypeArguments.Length; index++)
        {
            if (isOwn(type))
            {
                Give(type.OriginalDefinition.TypeParameters[index], type.TypeArguments[index]);
            }
            else if (!SafeGenerics.Is(type) && !GeneratedClient.IsGenerated(type))
            {
                Lose(type.TypeArguments[index], location);
            }
        }
    }

    /// <summary>The same for what a method is called with, and for the type that has it.</summary>
    public void Give(IMethodSymbol method, CodeLocation location)
    {
        var type = method.ContainingType;
        for (var index = 0; index < method.TypeArguments.Length; index++)
        {
            if (isOwn(type!))
            {
                Give(method.OriginalDefinition.TypeParameters[index], method.TypeArguments[index]);
            }
            else if (!SafeGenerics.Is(method))
            {
                Lose(method.TypeArguments[index], location);
            }
        }

        if (type is not { TypeArguments.Length: > 0 })
        {
            return;
        }

        // Contains of a list compares; a method of the user's own generic type is followed.
        if (isOwn(type))
        {
            Give(type, location);
        }
        else if (!SafeGenerics.Is(method) && method.MethodKind == MethodKind.Ordinary)
        {
            Lose(type, location);
        }
    }

    /// <summary>The records of the client that are used as a whole.</summary>
    public IEnumerable<(INamedTypeSymbol Record, CodeLocation Location)> Records()
    {
        var open = new Queue<ISymbol>(_lost.Keys);
        while (open.Count > 0)
        {
            var lost = open.Dequeue();
            foreach (var inner in Inside(lost).Where(inner => _lost.TryAdd(inner.OriginalDefinition, _lost[lost])))
            {
                open.Enqueue(inner.OriginalDefinition);
            }
        }

        return _lost.Where(one => symbols.IsObject(one.Key as ITypeSymbol)).Select(static one => ((INamedTypeSymbol)one.Key, one.Value));
    }

    /// <summary>What is lost with a type: what stands for it in generic code, and what a value of it shows.</summary>
    private IEnumerable<ISymbol> Inside(ISymbol lost) =>
        lost switch
        {
            ITypeParameterSymbol parameter => _given
                .Where(one => SymbolEqualityComparer.Default.Equals(one.Parameter, parameter))
                .Select(static one => one.Type),
            INamedTypeSymbol own when !symbols.IsObject(own) => own.GetMembers()
                .Where(static member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
                .Select(static member => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type)
                .SelectMany(Mentions),
            _ => [],
        };

    // Generic code of the user's own: what becomes of its parameter becomes of what it is given.
    private void Give(ITypeParameterSymbol parameter, ITypeSymbol type) =>
        _given.AddRange(Mentions(type).Select(one => (parameter.OriginalDefinition, one)));

    private void Gather(ITypeSymbol? type, HashSet<ISymbol> found)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Gather(array.ElementType, found);
                break;
            case ITypeParameterSymbol parameter:
                found.Add(parameter.OriginalDefinition);
                break;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                foreach (var element in tuple.TupleElements)
                {
                    Gather(element.Type, found);
                }

                break;
            case INamedTypeSymbol { IsAnonymousType: true } anonymous:
                foreach (var property in anonymous.GetMembers().OfType<IPropertySymbol>())
                {
                    Gather(property.Type, found);
                }

                break;
            case INamedTypeSymbol union when symbols.IsUnion(union):
                foreach (var one in found.Add(union) ? GeneratedSymbols.CasesOf(union) : [])
                {
                    Gather(one, found);
                }

                break;
            case INamedTypeSymbol named:
                if (symbols.IsObject(named) || (isOwn(named) && named.TypeKind is TypeKind.Class or TypeKind.Struct))
                {
                    found.Add(named.OriginalDefinition);
                }

                foreach (var argument in named.TypeArguments)
                {
                    Gather(argument, found);
                }

                break;
        }
    }
}
