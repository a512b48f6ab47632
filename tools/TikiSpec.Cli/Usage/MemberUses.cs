using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TikiSpec.Cli.Projects;

namespace TikiSpec.Cli.Usage;

/// <summary>Notes what is used of the client where a member is named: read, set, called, given to generic
/// code.</summary>
internal sealed class MemberUses(UsageNotes notes)
{
    private static readonly string[] RawMembers = ["RawBody", "RawBytes", "Headers", "Error", "Errors"];

    public void Note(IOperation operation, ISymbol member, ITypeSymbol? owner)
    {
        if (notes.Symbols.KeyOf(member) is { } key && member.IsStatic)
        {
            notes.Add(UsageKind.Name, key, operation);
        }
        else if (notes.Symbols.KeyOf(member, owner) is { } property)
        {
            NoteProperty(operation, property);
        }
        else if (RawMembers.Contains(member.Name, StringComparer.Ordinal) && IsOfResponses(member.ContainingType))
        {
            notes.Add(UsageKind.Raw, member.Name, operation);
        }
        else if (owner is ITypeParameterSymbol parameter)
        {
            notes.Lose(parameter, operation, member.Name);
        }
        else if (member.Name is "Count" or "this[]")
        {
            notes.AddElements(owner, operation);
        }
    }

    public void NoteCall(IOperation operation, IMethodSymbol method, ITypeSymbol? owner)
    {
        var receiver = owner ?? method.ContainingType;
        if (notes.Symbols.TypeOf(method.ContainingType) is { } ours && GeneratedSymbols.GroupOf(ours) is { } group)
        {
            notes.Add(UsageKind.Call, $"{group}.{method.Name}", operation);
        }
        else if (method.Name == "GetEnumerator" && notes.Symbols.IsObject(receiver))
        {
            notes.AddElements(receiver, operation);
        }
        else if (receiver is ITypeParameterSymbol || notes.Symbols.IsObject(receiver))
        {
            // ToString, Equals, GetType: they look at everything, or show it to who does.
            notes.Lose(receiver, operation, method.Name);
        }

        foreach (var (record, view) in RuntimeViews.Of(method))
        {
            notes.AddView(record, view, operation);
        }

        notes.Whole.Give(method, notes.At(operation, $"{method.ContainingType?.Name}.{method.Name}"));
    }

    private void NoteProperty(IOperation operation, string key)
    {
        var isSet = operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation;
        var isWithin = operation.Parent is IMemberInitializerOperation;
        if (isSet || isWithin)
        {
            notes.Add(UsageKind.Send, key, operation);
        }

        if (!isSet)
        {
            notes.Add(UsageKind.Read, key, operation);
        }

        // As an object it may go anywhere; what a pattern makes of it is seen.
        if (
            operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var owner } }
            && notes.Symbols.IsUnion(owner)
            && ParentOf(operation) is not (IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation)
        )
        {
            notes.Lose(owner, operation, "Value");
        }
    }

    /// <summary>What takes the value, also where it may be null.</summary>
    private static IOperation? ParentOf(IOperation operation) =>
        operation.Parent is IConditionalAccessOperation access && access.WhenNotNull == operation ? ParentOf(access) : operation.Parent;

    private static bool IsOfResponses(INamedTypeSymbol? type) =>
        type is { Name: "ApiResponse" or "ApiException" or "ApiJsonException" } && type.ContainingNamespace.ToDisplayString() == "TikiSpec";
}
