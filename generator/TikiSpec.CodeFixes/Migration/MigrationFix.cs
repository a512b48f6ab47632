using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Moves calls of a deprecated operation to the one that takes its place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MigrationFix))]
public sealed class MigrationFix : CodeFixProvider
{
    internal const string Id = "TIKI4001";
    internal const string Title = "Move to the operation that takes its place";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => MigrationFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var calls = context.Diagnostics.Select(diagnostic => new CallSite(context.Document.Id, diagnostic.Location.SourceSpan)).ToList();
        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                cancellationToken => MigrationRun.MigrateAsync(context.Document.Project.Solution, calls, cancellationToken),
                Id
            ),
            context.Diagnostics
        );
        return Task.CompletedTask;
    }
}
