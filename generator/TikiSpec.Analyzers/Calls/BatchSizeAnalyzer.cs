using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TikiSpec.Analyzers.Calls;

/// <summary>TIKI4006: a call that is given more rows than its document allows, where they can be counted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BatchSizeAnalyzer : DiagnosticAnalyzer
{
    private const string AttributeName = "TikiSpec.Runtime.ApiBatchAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CallDiagnostics.TooManyRows);

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
        if (!ClientTypes.IsCall(call.TargetMethod) || LimitOf(call.TargetMethod) is not (var rows, var max, var method))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            var given = Given(Source(argument.Value), rows);
            if (given is not null && RowCount.Of(Source(given)) is { } count && count > max)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(CallDiagnostics.TooManyRows, given.Syntax.GetLocation(), call.TargetMethod.Name, max, count, method)
                );
            }
        }
    }

    private static (string Rows, int Max, string Method)? LimitOf(IMethodSymbol method)
    {
        var attribute = method
            .OriginalDefinition.GetAttributes()
            .FirstOrDefault(static one => one.AttributeClass?.ToDisplayString() == AttributeName);
        return
            attribute?.ConstructorArguments is { Length: 3 } values
            && values[0].Value is string rows
            && values[1].Value is int max
            && values[2].Value is string name
            ? (rows, max, name)
            : null;
    }

    /// <summary>What a body that is made here gives to its rows.</summary>
    private static IOperation? Given(IOperation body, string rows) =>
        body is IObjectCreationOperation { Initializer: { } initializer }
            ? initializer
                .Initializers.OfType<ISimpleAssignmentOperation>()
                .FirstOrDefault(one => one.Target is IPropertyReferenceOperation property && property.Property.Name == rows)
                ?.Value
            : null;

    /// <summary>What a variable holds that is given a value where it is declared and never again.</summary>
    private static IOperation Source(IOperation value)
    {
        var plain = RowCount.WithoutConversion(value);
        return plain is ILocalReferenceOperation local && DeclarationOf(local) is { } declared
            ? RowCount.WithoutConversion(declared)
            : plain;
    }

    private static IOperation? DeclarationOf(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var uses = root.Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(one => SymbolEqualityComparer.Default.Equals(one.Local, local.Local));
        // Used otherwise, it may have been changed: assigned, added to, handed on.
        return uses.Count() > 1
            ? null
            : root.Descendants()
                .OfType<IVariableDeclaratorOperation>()
                .FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Symbol, local.Local))
                ?.GetVariableInitializer()
                ?.Value;
    }
}
