using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace TikiSpec.Analyzers.Calls;

/// <summary>TIKI4007: a response that has the id by which a method of the client waits for a decision, thrown
/// away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReceiptAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CallDiagnostics.Unfollowed);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var waits = new ConcurrentDictionary<INamespaceSymbol, IReadOnlyList<Wait>>(SymbolEqualityComparer.Default);
            start.RegisterOperationAction(
                operation => Look(operation, (IInvocationOperation)operation.Operation, waits),
                OperationKind.Invocation
            );
        });
    }

    private static void Look(
        OperationAnalysisContext context,
        IInvocationOperation call,
        ConcurrentDictionary<INamespaceSymbol, IReadOnlyList<Wait>> waits
    )
    {
        var method = call.TargetMethod;
        if (
            !ClientTypes.IsCall(method)
            || !IsThrownAway(call)
            || method.ReturnType is not INamedTypeSymbol { TypeArguments: { Length: 1 } results }
            // Whatever tells of a decision is no receipt.
            || method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(ClientTypes.IsWait)
        )
        {
            return;
        }

        var space = method.ContainingNamespace.ContainingNamespace ?? method.ContainingNamespace;
        foreach (var wait in waits.GetOrAdd(space, Wait.AllIn))
        {
            if (wait.IdIn(results[0]) is { } id)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(CallDiagnostics.Unfollowed, call.Syntax.GetLocation(), method.Name, id.Name, wait.Name)
                );
                return;
            }
        }
    }

    /// <summary>Nobody has the value: it is a statement by itself, or given to <c>_</c>.</summary>
    private static bool IsThrownAway(IInvocationOperation call)
    {
        IOperation whole = call;
        while (whole.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            whole = whole.Parent;
        }

        return whole.Parent is IExpressionStatementOperation || whole.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation };
    }

    /// <summary>A method that asks until something is decided, and the id that it asks by.</summary>
    private sealed class Wait(IMethodSymbol method)
    {
        private readonly IParameterSymbol _id = method.Parameters[0];

        /// <summary><c>V2.Tracking.WaitForDecisionAsync</c>, as callers write it.</summary>
        public string Name => $"{method.ContainingNamespace.Name}.{ClientTypes.GroupOf(method.ContainingType)}.{method.Name}";

        /// <summary>Newer versions first, of those that have one.</summary>
        public static IReadOnlyList<Wait> AllIn(INamespaceSymbol space) =>
            [
                .. space
                    .GetNamespaceMembers()
                    .Append(space)
                    .SelectMany(static one => one.GetTypeMembers())
                    .Where(static type => type.TypeKind == TypeKind.Class && ClientTypes.IsGroup(type))
                    .SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>())
                    .Where(static one => ClientTypes.IsWait(one) && one.Parameters.Length > 0)
                    .OrderByDescending(static one => one.ContainingNamespace.Name, StringComparer.Ordinal)
                    .Select(static one => new Wait(one)),
            ];

        public IPropertySymbol? IdIn(ITypeSymbol response) =>
            response
                .GetMembers()
                .OfType<IPropertySymbol>()
                .FirstOrDefault(property =>
                    string.Equals(property.Name, _id.Name, StringComparison.OrdinalIgnoreCase)
                    && SymbolEqualityComparer.Default.Equals(property.Type, _id.Type)
                );
    }
}
