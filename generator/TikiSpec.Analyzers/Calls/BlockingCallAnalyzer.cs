using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TikiSpec.Analyzers.Calls;

/// <summary>TIKI4003: <c>tiki.V2.Products.GetAsync(1).Result</c>, <c>.Wait()</c>,
/// <c>.GetAwaiter().GetResult()</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CallDiagnostics.Blocking);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static operation =>
            {
                var access = (IPropertyReferenceOperation)operation.Operation;
                if (access.Property.Name == "Result")
                {
                    Report(operation, access.Instance);
                }
            },
            OperationKind.PropertyReference
        );
        context.RegisterOperationAction(
            static operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (call.TargetMethod.Name is "Wait" or "GetAwaiter" && (call.TargetMethod.Name == "Wait" || IsFollowedByGetResult(call)))
                {
                    Report(operation, call.Instance);
                }
            },
            OperationKind.Invocation
        );
    }

    private static bool IsFollowedByGetResult(IInvocationOperation call) =>
        call.Parent is IInvocationOperation { TargetMethod.Name: "GetResult" } result && result.Instance == call;

    private static void Report(OperationAnalysisContext context, IOperation? waitedFor)
    {
        // Configured awaits are waits as well.
        while (waitedFor is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured)
        {
            waitedFor = configured.Instance;
        }

        if (waitedFor is IInvocationOperation { TargetMethod: { } method } && ClientTypes.IsCall(method))
        {
            context.ReportDiagnostic(Diagnostic.Create(CallDiagnostics.Blocking, context.Operation.Syntax.GetLocation(), method.Name));
        }
    }
}
