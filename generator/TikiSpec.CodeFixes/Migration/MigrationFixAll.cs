using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>All calls of a document, a project or a solution in one go: they share variables and declarations, so that
/// fixes of single calls cannot be put together afterwards.</summary>
internal sealed class MigrationFixAll : FixAllProvider
{
    public static MigrationFixAll Instance { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var calls = new List<CallSite>();
        foreach (var diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
            {
                calls.Add(new CallSite(document.Id, diagnostic.Location.SourceSpan));
            }
        }

        return CodeAction.Create(
            MigrationFix.Title,
            cancellationToken => MigrationRun.MigrateAsync(context.Solution, calls, cancellationToken),
            MigrationFix.Id
        );
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
        {
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        }

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in projects.Where(static project => project.Language == LanguageNames.CSharp))
        {
            all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return all.ToImmutable();
    }
}
