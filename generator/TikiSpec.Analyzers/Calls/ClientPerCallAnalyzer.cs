using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TikiSpec.Analyzers.Calls;

/// <summary>TIKI4004: a client that is created in a loop, or for the one call that it is created in front of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientPerCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallDiagnostics.ClientPerCall);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static operation =>
            {
                var creation = (IObjectCreationOperation)operation.Operation;
                if (ClientTypes.IsClient(creation.Type) && (IsInLoop(creation) || creation.Parent is IPropertyReferenceOperation))
                {
                    operation.ReportDiagnostic(
                        Diagnostic.Create(CallDiagnostics.ClientPerCall, creation.Syntax.GetLocation(), creation.Type!.Name)
                    );
                }
            },
            OperationKind.ObjectCreation
        );
    }

    /// <summary>In the body of a loop, and in no function that the body only declares.</summary>
    private static bool IsInLoop(IOperation operation)
    {
        for (var around = operation; around.Parent is { } parent; around = parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }

            if (parent is ILoopOperation loop && loop.Body == around)
            {
                return true;
            }
        }

        return false;
    }
}
