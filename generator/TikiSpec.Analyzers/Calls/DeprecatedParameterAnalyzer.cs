using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TikiSpec.Analyzers.Calls;

/// <summary>TIKI4008: an argument for a parameter that its document deprecates, where the compiler knows no
/// <c>[Obsolete]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecatedParameterAnalyzer : DiagnosticAnalyzer
{
    private const string AttributeName = "TikiSpec.Runtime.ApiDeprecatedParameterAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallDiagnostics.DeprecatedParameter);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static operation => Look(operation, (IInvocationOperation)operation.Operation),
            OperationKind.Invocation
        );
    }

    private static void Look(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!ClientTypes.IsCall(call.TargetMethod))
        {
            return;
        }

        foreach (var attribute in call.TargetMethod.OriginalDefinition.GetAttributes())
        {
            if (
                attribute.AttributeClass?.ToDisplayString() == AttributeName
                && attribute.ConstructorArguments is { Length: 2 } values
                && values[0].Value is string name
                && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name) is { } given
            )
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(CallDiagnostics.DeprecatedParameter, given.Syntax.GetLocation(), name, values[1].Value)
                );
            }
        }
    }
}
