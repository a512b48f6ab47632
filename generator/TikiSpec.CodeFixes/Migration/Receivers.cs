using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Leads a call to another spec: <c>tiki.V2.Products.M()</c>, or by way of a variable that holds the
/// group.</summary>
internal static class Receivers
{
    /// <summary>False where the variable that holds the group is needed as it is.</summary>
    public static bool Rename(SimpleNameSyntax name, SemanticModel model, SuccessorPlace place, TypeFlow flow, Edits edits)
    {
        var receiver = ReceiverOf(name);
        if (receiver is null)
        {
            return false;
        }

        if (!RenameSegments(receiver, model, place, edits))
        {
            var holder = HolderOf(receiver);
            if (model.GetSymbolInfo(holder).Symbol is not { } symbol)
            {
                return false;
            }

            var others = flow.UsesOf(symbol).Select(use => (use.Name, use.Model, Call: CallOn(use.Name))).ToList();
            if (others.All(other => CanFollow(other.Name, other.Model, other.Call, place)))
            {
                flow.Retype(holder, model);
                foreach (var other in others.Where(static other => other.Call is not null))
                {
                    Rename(other.Call!, CallRenaming.PlaceOf(other.Model, other.Call!)!, edits);
                }

                return true;
            }

            return RenameThroughInitializer(name, holder, symbol, place, flow, edits);
        }

        Rename(name, place, edits);
        return true;
    }

    /// <summary>The client's property in a chain, and that of the group.</summary>
    public static bool RenameSegments(ExpressionSyntax chain, SemanticModel model, SuccessorPlace place, Edits edits)
    {
        var segments = chain
            .DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Where(segment =>
                segment.Identifier.ValueText == place.OldNamespace.Name
                && model.GetSymbolInfo(segment).Symbol is IPropertySymbol property
                && SymbolEqualityComparer.Default.Equals(property.Type.ContainingNamespace, place.OldNamespace)
            )
            .ToList();
        foreach (var segment in segments)
        {
            edits.Add(segment, "name", changed => Named(changed, place.Successor.Segment));
        }

        var group = HolderOf(chain) switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (segments.Count > 0 && group?.Identifier.ValueText == place.OldGroup)
        {
            edits.Add(group, "name", changed => Named(changed, place.Successor.Group));
        }

        return segments.Count > 0;
    }

    private static bool CanFollow(SimpleNameSyntax use, SemanticModel model, SimpleNameSyntax? call, SuccessorPlace place)
    {
        if (call is null)
        {
            // Handed on or assigned: where that leads to, the compiler says.
            return use.Parent is not MemberAccessExpressionSyntax access || access.Expression != use || access.Name == use;
        }

        return CallRenaming.PlaceOf(model, call) is { NewMethod: not null } other && other.Successor.Segment == place.Successor.Segment;
    }

    /// <summary><c>var products = tiki.V2.Products;</c>, on which other operations are called too: this call goes to
    /// the client.</summary>
    private static bool RenameThroughInitializer(
        SimpleNameSyntax name,
        ExpressionSyntax holder,
        ISymbol symbol,
        SuccessorPlace place,
        TypeFlow flow,
        Edits edits
    )
    {
        if (
            symbol is not ILocalSymbol
            || symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
                is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || flow.ModelOf(value) is not { } model
        )
        {
            return false;
        }

        var segments = value
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(segment =>
                segment.Identifier.ValueText == place.OldNamespace.Name && model.GetSymbolInfo(segment).Symbol is IPropertySymbol
            )
            .ToList();
        if (segments.Count != 1)
        {
            return false;
        }

        var chain = value.ReplaceNode(segments[0], Named(segments[0], place.Successor.Segment)).WithoutTrivia();
        edits.Add(holder, "receiver", changed => chain.WithTriviaFrom(changed));
        Rename(name, place, edits);
        return true;
    }

    private static void Rename(SimpleNameSyntax name, SuccessorPlace place, Edits edits) =>
        edits.Add(name, "name", changed => Named(changed, place.Successor.Method));

    private static SimpleNameSyntax Named(SyntaxNode node, string text)
    {
        var name = (SimpleNameSyntax)node;
        return name.Identifier.ValueText == text
            ? name
            : name.WithIdentifier(SyntaxFactory.Identifier(text).WithTriviaFrom(name.Identifier));
    }

    private static ExpressionSyntax? ReceiverOf(SimpleNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };

    // products.WithResponse.M() is called on products.
    private static ExpressionSyntax HolderOf(ExpressionSyntax receiver) =>
        receiver is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithResponse" } whole
            ? HolderOf(whole.Expression)
            : receiver;

    /// <summary>The name of the method that is called on a variable; null where none is.</summary>
    private static SimpleNameSyntax? CallOn(SimpleNameSyntax use)
    {
        ExpressionSyntax holder = use.Parent is MemberAccessExpressionSyntax own && own.Name == use ? own : use;
        if (
            holder.Parent is ConditionalAccessExpressionSyntax
            {
                WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding }
            }
        )
        {
            return binding.Name;
        }

        return holder.Parent is not MemberAccessExpressionSyntax access || access.Expression != holder ? null
            : access.Name.Identifier.ValueText == "WithResponse" && access.Parent is MemberAccessExpressionSyntax outer ? outer.Name
            : access.Name;
    }
}
