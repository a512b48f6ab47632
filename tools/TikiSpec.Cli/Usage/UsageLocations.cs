using Microsoft.CodeAnalysis;
using TikiSpec.Cli.Projects;

namespace TikiSpec.Cli.Usage;

/// <summary>The locations of the nodes of one file.</summary>
internal sealed class UsageLocations(SemanticModel model, string file)
{
    public CodeLocation Of(SyntaxNode node, string why = "")
    {
        var start = node.GetLocation().GetLineSpan().StartLinePosition;
        return new CodeLocation(file, MemberAt(node.SpanStart), start.Line + 1, start.Character + 1, why);
    }

    private string MemberAt(int position)
    {
        var symbol = model.GetEnclosingSymbol(position);
        while (symbol is not null and not INamedTypeSymbol && symbol.ContainingSymbol is not INamedTypeSymbol)
        {
            symbol = symbol.ContainingSymbol;
        }

        var member = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol;
        return member switch
        {
            null => "",
            INamedTypeSymbol type => type.Name,
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } made => made.ContainingType.Name,
            IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => "Program",
            _ => $"{member.ContainingType?.Name}.{member.Name}",
        };
    }
}
