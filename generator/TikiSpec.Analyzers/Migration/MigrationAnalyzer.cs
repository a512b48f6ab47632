using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TikiSpec.Analyzers.Migration;

/// <summary>TIKI4001: a call, or a method taken as a value, whose operation has a successor in a spec that the client
/// has or could have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CallDiagnostics.Migrate);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Successor.AttributeName) is null)
            {
                return;
            }

            var calls = new Calls(start.Compilation, start.Options.AdditionalFiles);
            start.RegisterOperationAction(calls.Look, OperationKind.Invocation, OperationKind.MethodReference);
        });
    }

    /// <summary>The name of the method where it is called or taken.</summary>
    private static Location LocationOf(SyntaxNode syntax)
    {
        var expression = syntax is InvocationExpressionSyntax invocation ? invocation.Expression : syntax;
        return expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            _ => expression.GetLocation(),
        };
    }

    private sealed class Calls(Compilation compilation, ImmutableArray<AdditionalText> files)
    {
        // Comparing two specs takes a while, and a program calls the same few operations again and again.
        private readonly ConcurrentDictionary<IMethodSymbol, DiagnosticSeverity?> _severities = new(SymbolEqualityComparer.Default);

        public void Look(OperationAnalysisContext context)
        {
            var method = context.Operation switch
            {
                IInvocationOperation invocation => invocation.TargetMethod,
                IMethodReferenceOperation reference => reference.Method,
                _ => null,
            };
            if (method is not null && SuccessorPlace.Of(method) is { } place && SeverityOf(place) is { } severity)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        CallDiagnostics.Migrate,
                        LocationOf(context.Operation.Syntax),
                        severity,
                        additionalLocations: null,
                        properties: null,
                        place.OldCall,
                        place.NewCall,
                        place.Successor.Note.Length == 0 ? "" : ". " + place.Successor.Note
                    )
                );
            }
        }

        private DiagnosticSeverity? SeverityOf(SuccessorPlace place) =>
            _severities.GetOrAdd(
                place.Method,
                _ =>
                    SamePair.IsSure(place) ? DiagnosticSeverity.Warning
                    : place.NewMethod is not null || CouldHave(place) ? DiagnosticSeverity.Info
                    : null
            );

        /// <summary>The client is written here, and the project lists the spec.</summary>
        private bool CouldHave(SuccessorPlace place) =>
            SymbolEqualityComparer.Default.Equals(place.Method.ContainingAssembly, compilation.Assembly)
            && files.Any(file =>
                string.Equals(Path.GetFileNameWithoutExtension(file.Path), place.Successor.Spec, StringComparison.OrdinalIgnoreCase)
            );
    }
}
