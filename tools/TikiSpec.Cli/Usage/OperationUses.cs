using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TikiSpec.Cli.Usage;

/// <summary>Notes what statements and expressions use of a client.</summary>
/// <remarks>
/// Whatever is written down by name is seen: initializers, <c>with</c>, patterns, queries, expression trees, lambdas.
/// What gets out of sight, as an object of another type, as the argument of generic code that is not at hand, by being
/// compared or printed, counts as used as a whole.
/// </remarks>
internal sealed class OperationUses(UsageNotes notes) : OperationWalker
{
    private readonly MemberUses _members = new(notes);
    private readonly ValueUses _values = new(notes);

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        _members.Note(operation, operation.Property, operation.Instance?.Type);
        base.VisitPropertyReference(operation);
    }

    public override void VisitFieldReference(IFieldReferenceOperation operation)
    {
        if (notes.Symbols.KeyOf(operation.Field) is { } key)
        {
            notes.Add(UsageKind.Name, key, operation);
        }

        base.VisitFieldReference(operation);
    }

    /// <summary>A name alone, which no value has to do with.</summary>
    public override void VisitNameOf(INameOfOperation operation) { }

    public override void VisitPropertySubpattern(IPropertySubpatternOperation operation)
    {
        if (
            operation.Member is IPropertyReferenceOperation { Property: var property } member
            && notes.Symbols.KeyOf(property, member.Instance?.Type) is { } key
        )
        {
            notes.Add(UsageKind.Read, key, member);
        }

        base.VisitPropertySubpattern(operation);
    }

    public override void VisitListPattern(IListPatternOperation operation)
    {
        notes.AddElements(operation.InputType, operation);
        base.VisitListPattern(operation);
    }

    public override void VisitSpread(ISpreadOperation operation)
    {
        notes.AddElements(operation.Operand.Type, operation);
        base.VisitSpread(operation);
    }

    public override void VisitForEachLoop(IForEachLoopOperation operation)
    {
        notes.AddElements(operation.Collection.Type, operation.Collection);
        base.VisitForEachLoop(operation);
    }

    public override void VisitInvocation(IInvocationOperation operation)
    {
        _members.NoteCall(operation, operation.TargetMethod, operation.Instance?.Type);
        base.VisitInvocation(operation);
    }

    public override void VisitMethodReference(IMethodReferenceOperation operation)
    {
        _members.NoteCall(operation, operation.Method, operation.Instance?.Type);
        base.VisitMethodReference(operation);
    }

    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        if (notes.Symbols.TypeOf(operation.Type) is { } ours)
        {
            notes.Add(UsageKind.Make, ours.Name, operation);
        }

        if (operation.Type is INamedTypeSymbol type)
        {
            notes.Whole.Give(type, notes.At(operation, type.Name));
        }

        base.VisitObjectCreation(operation);
    }

    public override void VisitWith(IWithOperation operation)
    {
        if (notes.Symbols.IsObject(operation.Type))
        {
            notes.Add(UsageKind.Copy, operation.Type!.Name, operation, "with");
        }

        base.VisitWith(operation);
    }

    public override void VisitArgument(IArgumentOperation operation)
    {
        if (
            operation.Parent is IInvocationOperation { TargetMethod: var method }
            && notes.Symbols.TypeOf(method.ContainingType) is { IsRecord: false }
        )
        {
            _values.NoteSent(operation.Value);
        }

        base.VisitArgument(operation);
    }

    public override void VisitSimpleAssignment(ISimpleAssignmentOperation operation)
    {
        if (operation.Target is IPropertyReferenceOperation { Property: var property } && notes.Symbols.IsObject(property.ContainingType))
        {
            _values.NoteSent(operation.Value);
        }

        base.VisitSimpleAssignment(operation);
    }

    public override void VisitConversion(IConversionOperation operation)
    {
        _values.NoteConversion(operation);
        base.VisitConversion(operation);
    }

    public override void VisitInterpolation(IInterpolationOperation operation)
    {
        notes.Lose(operation.Expression.Type, operation, "printed");
        base.VisitInterpolation(operation);
    }

    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        if (operation.OperatorMethod is { } method && notes.Symbols.IsObject(method.ContainingType))
        {
            notes.Lose(method.ContainingType, operation, "compared");
        }

        base.VisitBinaryOperator(operation);
    }

    public override void VisitDynamicInvocation(IDynamicInvocationOperation operation)
    {
        _values.LoseAll(operation.Arguments);
        base.VisitDynamicInvocation(operation);
    }

    public override void VisitDynamicObjectCreation(IDynamicObjectCreationOperation operation)
    {
        _values.LoseAll(operation.Arguments);
        base.VisitDynamicObjectCreation(operation);
    }

    public override void VisitDynamicIndexerAccess(IDynamicIndexerAccessOperation operation)
    {
        _values.LoseAll(operation.Arguments);
        base.VisitDynamicIndexerAccess(operation);
    }
}
