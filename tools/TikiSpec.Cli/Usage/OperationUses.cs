using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TikiSpec.Cli.Projects;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace TikiSpec.Cli.Usage;

/// <summary>Notes what statements and expressions use of a client.</summary>
/// <remarks>
/// Whatever is written down by name is seen: initializers, <c>with</c>, patterns, queries, expression trees, lambdas. What gets out
/// of sight, as an object of another type, as the argument of generic code that is not at hand, by being compared or printed,
/// counts as used as a whole.
/// </remarks>
internal sealed class OperationUses(
    ClientUsage usage,
    GeneratedSymbols symbols,
    WholeUses whole,
    UsageLocations locations,
    Func<INamedTypeSymbol, bool> isOwn
) : OperationWalker
{
    private static readonly string[] RawMembers = ["RawBody", "RawBytes", "Headers", "Error", "Errors"];

    private static readonly string[] Blind = ["Task", "ValueTask", "IDisposable", "IAsyncDisposable"];

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        NoteMember(operation, operation.Property, operation.Instance?.Type);
        base.VisitPropertyReference(operation);
    }

    public override void VisitFieldReference(IFieldReferenceOperation operation)
    {
        if (symbols.KeyOf(operation.Field) is { } key)
        {
            usage.Add(UsageKind.Name, key, At(operation));
        }

        base.VisitFieldReference(operation);
    }

    /// <summary>A name alone, which no value has to do with.</summary>
    public override void VisitNameOf(INameOfOperation operation) { }

    public override void VisitPropertySubpattern(IPropertySubpatternOperation operation)
    {
        if (operation.Member is IPropertyReferenceOperation { Property: var property } member && symbols.KeyOf(property) is { } key)
        {
            usage.Add(UsageKind.Read, key, At(member));
        }

        base.VisitPropertySubpattern(operation);
    }

    public override void VisitListPattern(IListPatternOperation operation)
    {
        NoteElements(operation.InputType, operation);
        base.VisitListPattern(operation);
    }

    public override void VisitSpread(ISpreadOperation operation)
    {
        NoteElements(operation.Operand.Type, operation);
        base.VisitSpread(operation);
    }

    public override void VisitForEachLoop(IForEachLoopOperation operation)
    {
        NoteElements(operation.Collection.Type, operation.Collection);
        base.VisitForEachLoop(operation);
    }

    public override void VisitInvocation(IInvocationOperation operation)
    {
        NoteCall(operation, operation.TargetMethod, operation.Instance?.Type);
        base.VisitInvocation(operation);
    }

    public override void VisitMethodReference(IMethodReferenceOperation operation)
    {
        NoteCall(operation, operation.Method, operation.Instance?.Type);
        base.VisitMethodReference(operation);
    }

    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        if (symbols.TypeOf(operation.Type) is { } ours)
        {
            usage.Add(UsageKind.Make, ours.Name, At(operation));
        }

        if (operation.Type is INamedTypeSymbol type)
        {
            Give(type, whole, isOwn, At(operation, type.Name));
        }

        base.VisitObjectCreation(operation);
    }

    public override void VisitWith(IWithOperation operation)
    {
        if (symbols.IsRecord(operation.Type))
        {
            usage.Add(UsageKind.Copy, operation.Type!.Name, At(operation, "with"));
        }

        base.VisitWith(operation);
    }

    public override void VisitArgument(IArgumentOperation operation)
    {
        if (
            operation.Parent is IInvocationOperation { TargetMethod: var method }
            && symbols.TypeOf(method.ContainingType) is { IsRecord: false }
        )
        {
            NoteSent(operation.Value);
        }

        base.VisitArgument(operation);
    }

    public override void VisitSimpleAssignment(ISimpleAssignmentOperation operation)
    {
        if (operation.Target is IPropertyReferenceOperation { Property: var property } && symbols.IsRecord(property.ContainingType))
        {
            NoteSent(operation.Value);
        }

        base.VisitSimpleAssignment(operation);
    }

    public override void VisitConversion(IConversionOperation operation)
    {
        NoteConversion(operation, operation.Operand.Type, operation.Type);
        base.VisitConversion(operation);
    }

    public override void VisitInterpolation(IInterpolationOperation operation)
    {
        whole.Lose(operation.Expression.Type, At(operation, "printed"));
        base.VisitInterpolation(operation);
    }

    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        if (operation.OperatorMethod is { } method && symbols.IsRecord(method.ContainingType))
        {
            whole.Lose(method.ContainingType, At(operation, "compared"));
        }

        base.VisitBinaryOperator(operation);
    }

    public override void VisitDynamicInvocation(IDynamicInvocationOperation operation)
    {
        LoseAll(operation.Arguments);
        base.VisitDynamicInvocation(operation);
    }

    public override void VisitDynamicObjectCreation(IDynamicObjectCreationOperation operation)
    {
        LoseAll(operation.Arguments);
        base.VisitDynamicObjectCreation(operation);
    }

    public override void VisitDynamicIndexerAccess(IDynamicIndexerAccessOperation operation)
    {
        LoseAll(operation.Arguments);
        base.VisitDynamicIndexerAccess(operation);
    }

    /// <summary>Generic types of others that may look into what they hold; the user's own are followed.</summary>
    public static void Give(INamedTypeSymbol type, WholeUses whole, Func<INamedTypeSymbol, bool> isOwn, CodeLocation location)
    {
        if (type.TypeArguments.Length == 0 || type.IsAnonymousType || type.IsTupleType)
        {
            return;
        }

        for (var index = 0; index < type.TypeArguments.Length; index++)
        {
            if (isOwn(type))
            {
                whole.Give(type.OriginalDefinition.TypeParameters[index], type.TypeArguments[index]);
            }
            else if (!SafeGenerics.Is(type) && !GeneratedClient.IsGenerated(type))
            {
                whole.Lose(type.TypeArguments[index], location);
            }
        }
    }

    private void NoteMember(IOperation operation, ISymbol member, ITypeSymbol? owner)
    {
        if (symbols.KeyOf(member) is { } key && member.IsStatic)
        {
            usage.Add(UsageKind.Name, key, At(operation));
        }
        else if (symbols.KeyOf(member) is { } property)
        {
            NoteProperty(operation, property);
        }
        else if (RawMembers.Contains(member.Name, StringComparer.Ordinal) && IsOfResponses(member.ContainingType))
        {
            usage.Add(UsageKind.Raw, member.Name, At(operation));
        }
        else if (owner is ITypeParameterSymbol parameter)
        {
            whole.Lose(parameter, At(operation, member.Name));
        }
        else if (member.Name is "Count" or "this[]")
        {
            NoteElements(owner, operation);
        }
    }

    private void NoteProperty(IOperation operation, string key)
    {
        var isSet = operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation;
        var isWithin = operation.Parent is IMemberInitializerOperation;
        if (isSet || isWithin)
        {
            usage.Add(UsageKind.Send, key, At(operation));
        }

        if (!isSet)
        {
            usage.Add(UsageKind.Read, key, At(operation));
        }

        // As an object it may go anywhere; what a pattern makes of it is seen.
        if (
            operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var owner } }
            && symbols.IsUnion(owner)
            && operation.Parent is not (IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation)
        )
        {
            whole.Lose(owner, At(operation, "Value"));
        }
    }

    private void NoteCall(IOperation operation, IMethodSymbol method, ITypeSymbol? owner)
    {
        var receiver = owner ?? method.ContainingType;
        if (symbols.TypeOf(method.ContainingType) is { } ours && GeneratedSymbols.GroupOf(ours) is { } group)
        {
            usage.Add(UsageKind.Call, $"{group}.{method.Name}", At(operation));
        }
        else if (method.Name == "GetEnumerator" && symbols.IsRecord(receiver))
        {
            NoteElements(receiver, operation);
        }
        else if (receiver is ITypeParameterSymbol || symbols.IsRecord(receiver))
        {
            // ToString, Equals, GetType: they look at everything, or show it to who does.
            whole.Lose(receiver, At(operation, method.Name));
        }

        NoteArguments(operation, method);
    }

    private void NoteArguments(IOperation operation, IMethodSymbol method)
    {
        var location = At(operation, $"{method.ContainingType?.Name}.{method.Name}");
        for (var index = 0; index < method.TypeArguments.Length; index++)
        {
            if (isOwn(method.ContainingType!))
            {
                whole.Give(method.OriginalDefinition.TypeParameters[index], method.TypeArguments[index]);
            }
            else if (!SafeGenerics.Is(method))
            {
                whole.Lose(method.TypeArguments[index], location);
            }
        }

        var type = method.ContainingType;
        if (type is { TypeArguments.Length: > 0 } && (!SafeGenerics.Is(method) || isOwn(type)))
        {
            // Contains of a list compares; a method of the user's own generic type is followed.
            if (isOwn(type))
            {
                Give(type, whole, isOwn, location);
            }
            else if (method.MethodKind == MethodKind.Ordinary)
            {
                whole.Lose(type, location);
            }
        }
    }

    private void NoteConversion(IConversionOperation operation, ITypeSymbol? from, ITypeSymbol? to)
    {
        if (from is null || to is null || SymbolEqualityComparer.Default.Equals(from, to) || operation.OperatorMethod is not null)
        {
            if (operation.OperatorMethod is { } method && symbols.TypeOf(method.ContainingType) is { } value)
            {
                usage.Add(UsageKind.Make, value.Name, At(operation));
            }

            return;
        }

        // Values of the user's own that he sees as something else of his own are still seen; and a task as such shows no result.
        if ((to is INamedTypeSymbol target && isOwn(target) && !symbols.IsRecord(from)) || Blind.Contains(to.Name, StringComparer.Ordinal))
        {
            return;
        }

        var lost = whole.Mentions(from);
        lost.ExceptWith(whole.Mentions(to));
        if (symbols.IsRecord(from) && IsSequence(to) && lost.Remove(from.OriginalDefinition))
        {
            NoteElements(from, operation);
        }

        foreach (var one in lost)
        {
            whole.Lose(one, At(operation, "as " + to.Name));
        }
    }

    /// <summary>What is not made on the spot may hold anything that its type has.</summary>
    private void NoteSent(IOperation value)
    {
        switch (value)
        {
            case IConversionOperation conversion:
                NoteSent(conversion.Operand);
                break;
            case IObjectCreationOperation { Type: var made } creation when symbols.IsUnion(made):
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
                foreach (var record in whole.Mentions(value.Type).OfType<INamedTypeSymbol>().Where(symbols.IsRecord))
                {
                    usage.Add(UsageKind.Copy, record.Name, At(value, "sent as it is"));
                }

                break;
        }
    }

    private void NoteElements(ITypeSymbol? list, IOperation operation)
    {
        if (symbols.IsRecord(list))
        {
            usage.Add(UsageKind.Read, $"{list!.Name}.{GeneratedSymbols.Elements}", At(operation));
        }
    }

    private void LoseAll(IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            whole.Lose(value.Type, At(value, "dynamic"));
        }
    }

    private static bool IsSequence(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface, IsGenericType: true } named
        && named.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    private static bool IsOfResponses(INamedTypeSymbol? type) =>
        type is { Name: "ApiResponse" or "ApiException" or "ApiJsonException" } && type.ContainingNamespace.ToDisplayString() == "TikiSpec";

    private CodeLocation At(IOperation operation, string why = "") => locations.Of(operation.Syntax, why);
}
