using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using TikiSpec.Cli.Inputs;

namespace TikiSpec.Cli.Impact;

/// <summary>A project of a user, opened as a build would see it.</summary>
internal sealed class UserProject : IDisposable
{
    private readonly MSBuildWorkspace _workspace;

    private UserProject(MSBuildWorkspace workspace, Compilation compilation, IReadOnlyList<string> complaints)
    {
        _workspace = workspace;
        Compilation = compilation;
        Complaints = complaints;
    }

    public Compilation Compilation { get; }

    /// <summary>What could not be loaded, a sentence each.</summary>
    public IReadOnlyList<string> Complaints { get; }

    public static async Task<UserProject> OpenAsync(string path)
    {
        if (!File.Exists(path) || !path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
        {
            throw new InputException($"'{path}' is no C# project. Give --project a .csproj file.");
        }

        var complaints = new List<string>();
        var workspace = MSBuildWorkspace.Create();
        workspace.WorkspaceFailed += (_, failure) =>
        {
            // Warnings are of analyzers' projects, which bring no code to look at.
            if (failure.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
            {
                lock (complaints)
                {
                    complaints.Add(failure.Diagnostic.Message.ReplaceLineEndings(" "));
                }
            }
        };
        try
        {
            var project = await workspace.OpenProjectAsync(path).ConfigureAwait(false);
            foreach (var source in project.Documents.Select(static document => document.FilePath).OfType<string>().Append(path))
            {
                RunFiles.AddInput(source);
            }

            var compilation =
                await project.GetCompilationAsync().ConfigureAwait(false)
                ?? throw new InputException($"'{path}' cannot be compiled: {string.Join(" ", complaints)}");
            return new UserProject(workspace, compilation, [.. complaints]);
        }
        catch (Exception failure) when (failure is not InputException)
        {
            workspace.Dispose();
            throw new InputException(
                $"'{path}' cannot be opened: {failure.Message.ReplaceLineEndings(" ")} Restore and build it once, then try again."
            );
        }
    }

    public void Dispose() => _workspace.Dispose();
}
