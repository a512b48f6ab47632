using Microsoft.CodeAnalysis;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>The documents that somebody writes, of the projects that the calls are in, those that these use, and those
/// that use them. What generators write follows by itself.</summary>
internal sealed class Sources
{
    private readonly HashSet<ProjectId> _projects;

    public Sources(Solution solution, IEnumerable<DocumentId> called)
    {
        var graph = solution.GetProjectDependencyGraph();
        _projects = new HashSet<ProjectId>(
            called
                .Select(static document => document.ProjectId)
                .Distinct()
                .SelectMany(project =>
                    graph
                        .GetProjectsThatThisProjectTransitivelyDependsOn(project)
                        .Concat(graph.GetProjectsThatTransitivelyDependOnThisProject(project))
                        .Append(project)
                )
        );
    }

    public IEnumerable<Document> In(Solution solution) =>
        solution
            .Projects.Where(project => _projects.Contains(project.Id) && project.Language == LanguageNames.CSharp)
            .SelectMany(static project => project.Documents);

    public async Task<IReadOnlyList<(Document Document, SyntaxNode Root)>> RootsAsync(
        Solution solution,
        CancellationToken cancellationToken
    )
    {
        var roots = new List<(Document, SyntaxNode)>();
        foreach (var document in In(solution))
        {
            roots.Add((document, (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!));
        }

        return roots;
    }

    public async Task<IReadOnlyList<SemanticModel>> ModelsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var models = new List<SemanticModel>();
        foreach (var document in In(solution))
        {
            models.Add((await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!);
        }

        return models;
    }

    /// <summary>What does not compile.</summary>
    public async Task<IReadOnlyList<(SemanticModel Model, Diagnostic Error)>> ErrorsAsync(
        Solution solution,
        CancellationToken cancellationToken
    )
    {
        var errors = new List<(SemanticModel, Diagnostic)>();
        foreach (var model in await ModelsAsync(solution, cancellationToken).ConfigureAwait(false))
        {
            var ofModel = model.GetDiagnostics(cancellationToken: cancellationToken);
            errors.AddRange(
                ofModel.Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(error => (model, error))
            );
        }

        return errors;
    }
}
