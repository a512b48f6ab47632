using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using TikiSpec.Cli.Inputs;
using TikiSpec.Model;

namespace TikiSpec.Cli.Projects;

/// <summary>Projects of a user with all that they refer to, opened as a build would see them.</summary>
internal sealed class UserProjects : IDisposable
{
    private static readonly string[] Solutions = [".sln", ".slnx", ".slnf"];

    private readonly MSBuildWorkspace _workspace;

    private UserProjects(MSBuildWorkspace workspace, IReadOnlyList<ProjectCode> projects, IReadOnlyList<string> complaints)
    {
        _workspace = workspace;
        Projects = projects;
        Complaints = complaints;
    }

    /// <summary>Each behind those that it refers to.</summary>
    public IReadOnlyList<ProjectCode> Projects { get; }

    /// <summary>What could not be loaded, a sentence each.</summary>
    public IReadOnlyList<string> Complaints { get; }

    /// <summary>Opens project files and solutions.</summary>
    public static async Task<UserProjects> OpenAsync(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            Refuse(path);
        }

        var complaints = new List<string>();
        var workspace = MSBuildWorkspace.Create();
        using var listening = workspace.RegisterWorkspaceFailedHandler(failure =>
        {
            // Warnings are of analyzers' projects, which bring no code to look at.
            if (failure.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
            {
                lock (complaints)
                {
                    complaints.Add(failure.Diagnostic.Message.ReplaceLineEndings(" "));
                }
            }
        });
        try
        {
            foreach (var path in paths)
            {
                await OpenAsync(workspace, Path.GetFullPath(path)).ConfigureAwait(false);
            }

            var projects = await CompileAsync(workspace.CurrentSolution).ConfigureAwait(false);
            return projects.Count > 0
                ? new UserProjects(workspace, projects, [.. complaints.Distinct()])
                : throw new InputException($"'{paths[0]}' has no C# project that can be compiled. {string.Join(" ", complaints)}");
        }
        catch (Exception failure) when (failure is not InputException)
        {
            workspace.Dispose();
            throw new InputException(
                $"'{paths[0]}' cannot be opened: {failure.Message.ReplaceLineEndings(" ")} Restore and build it once, then try again."
            );
        }
    }

    public void Dispose() => _workspace.Dispose();

    private static bool IsSolution(string path) => Solutions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static void Refuse(string path)
    {
        if (!File.Exists(path) || !(IsSolution(path) || path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)))
        {
            const string Advice = "Give a .csproj file or a solution.";
            throw File.Exists(path) || Directory.Exists(path)
                ? new InputException($"'{path}' is no C# project. {Advice}")
                : MissingFile.Of(path, Advice);
        }

        RunFiles.AddInput(path);
    }

    private static async Task OpenAsync(MSBuildWorkspace workspace, string path)
    {
        if (IsSolution(path))
        {
            await workspace.OpenSolutionAsync(path).ConfigureAwait(false);
        }
        // One that another refers to is there already.
        else if (workspace.CurrentSolution.Projects.All(project => project.FilePath != path))
        {
            await workspace.OpenProjectAsync(path).ConfigureAwait(false);
        }
    }

    private static async Task<IReadOnlyList<ProjectCode>> CompileAsync(Solution solution)
    {
        var projects = new List<ProjectCode>();
        foreach (var id in solution.GetProjectDependencyGraph().GetTopologicallySortedProjects())
        {
            var project = solution.GetProject(id)!;
            if (await project.GetCompilationAsync().ConfigureAwait(false) is not { Language: LanguageNames.CSharp } compilation)
            {
                continue;
            }

            foreach (var source in project.Documents.Select(static document => document.FilePath).Append(project.FilePath).OfType<string>())
            {
                RunFiles.AddInput(source);
            }

            projects.Add(new ProjectCode(project.Name, compilation) { Rules = RulesOf(project) });
        }

        return projects;
    }

    /// <summary>Of the build properties that the generator sees.</summary>
    private static ProjectRules RulesOf(Project project)
    {
        var options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions;
        return ProjectRules.Of(property => options.TryGetValue("build_property." + property, out var value) ? value.Trim() : null);
    }
}
