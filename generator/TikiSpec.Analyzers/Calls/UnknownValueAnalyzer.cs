using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TikiSpec.Analyzers.Calls;

/// <summary>TIKI4005: <c>receipt.State == "aproved"</c>: a comparison that no value which the spec knows
/// fulfils.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownValueAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallDiagnostics.UnknownValue);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static operation =>
            {
                if (
                    operation.Operation is IBinaryOperation
                    {
                        OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                    } comparison
                )
                {
                    Compare(operation, comparison.LeftOperand, comparison.RightOperand);
                    Compare(operation, comparison.RightOperand, comparison.LeftOperand);
                }
            },
            OperationKind.Binary
        );
        context.RegisterOperationAction(
            static operation =>
            {
                if (operation.Operation is IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test)
                {
                    Compare(operation, test.Value, pattern.Value);
                }
            },
            OperationKind.IsPattern
        );
    }

    private static void Compare(OperationAnalysisContext context, IOperation value, IOperation constant)
    {
        if (TypeOf(value) is not { } type || TextOf(constant) is not { } text)
        {
            return;
        }

        var known = ClientTypes.KnownValues(type);
        if (known.Count > 0 && !known.Contains(text))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(CallDiagnostics.UnknownValue, constant.Syntax.GetLocation(), text, type.Name, string.Join(", ", known))
            );
        }
    }

    /// <summary>Of a value, or of the text that it is.</summary>
    private static ITypeSymbol? TypeOf(IOperation value)
    {
        var plain = WithoutConversion(value);
        if (plain is IConditionalAccessOperation conditional)
        {
            return TypeOf(conditional.WhenNotNull);
        }

        var type = plain is IPropertyReferenceOperation { Property.Name: "Value", Instance.Type: { } owner } ? owner : plain.Type;
        var inner = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        return ClientTypes.IsOpenEnum(inner) ? inner : null;
    }

    private static string? TextOf(IOperation constant) =>
        WithoutConversion(constant).ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static IOperation WithoutConversion(IOperation operation) =>
        operation is IConversionOperation conversion ? WithoutConversion(conversion.Operand) : operation;
}
