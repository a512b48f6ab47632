using TikiSpec.Cli.Inputs;
using TikiSpec.Model;

namespace TikiSpec.Cli.Projects;

/// <summary>Finds the clients that are generated of a document, whatever its file is called.</summary>
internal static class ClientChoice
{
    private const int ErrorsShown = 5;

    /// <summary>The clients of projects; a project that could not be loaded has none either, which must not look like
    /// good news.</summary>
    public static IReadOnlyList<GeneratedClient> In(IReadOnlyList<ProjectCode> projects, string path, IReadOnlyList<string> complaints)
    {
        var clients = projects.SelectMany(static project => GeneratedClient.In(project.Compilation)).Distinct().ToList();
        return clients.Count > 0
            ? clients
            : throw new InputException(
                string.Join('\n', complaints.Count > 0 ? Unopened(path, complaints) : WithoutClient(path, projects))
            );
    }

    // What MSBuild says is the reason; that there is no client follows from it.
    private static IEnumerable<string> Unopened(string path, IReadOnlyList<string> complaints) =>
        complaints.Prepend($"'{path}' cannot be opened. Correct it, restore and build it once, then try again.");

    private static IEnumerable<string> WithoutClient(string path, IReadOnlyList<ProjectCode> projects) =>
        CompilerErrors
            .Of(projects)
            .Take(ErrorsShown)
            .Select(CompilerErrors.Text)
            .Prepend($"'{path}' has no generated client, neither itself nor in a project that it refers to. Restore and build it once.");

    /// <param name="asked">The name of a document that the user gave, or null.</param>
    /// <param name="base">What BASE gives under its own name.</param>
    /// <param name="names">The file names of BASE and REVISION.</param>
    public static string NameFor(IReadOnlyList<GeneratedClient> clients, string? asked, ApiSurface? @base, IReadOnlyList<string> names)
    {
        var known = clients.DistinctBy(static client => (client.ApiName, client.Segment)).ToList();
        foreach (var name in asked is null ? names : [asked])
        {
            if (known.Find(client => client.IsOf(SpecFileName.Parse(name))) is { } named)
            {
                return named.SpecName;
            }
        }

        var like = asked is null && @base is not null ? Likest(known, @base) : null;
        return like?.SpecName
            ?? throw new InputException(
                $"Which document is the client generated from? There {(known.Count == 1 ? "is" : "are")} "
                    + $"{string.Join(", ", known.Select(static client => $"'{client.SpecName}' ({client.Namespace})"))}; "
                    + "give --spec one of these names."
            );
    }

    /// <summary>The only one that has most of the document's groups; any other file name is then no obstacle.</summary>
    private static GeneratedClient? Likest(List<GeneratedClient> clients, ApiSurface surface)
    {
        var groups = surface.Groups.Select(static group => group.Name).ToList();
        var ranked = clients
            .Select(client => (Client: client, Common: client.Groups.Intersect(groups).Count()))
            .Where(static one => one.Common > 0)
            .OrderByDescending(static one => one.Common)
            .ToList();
        return ranked.Count == 0 ? null
            : ranked.Count == 1 || ranked[0].Common > ranked[1].Common ? ranked[0].Client
            : null;
    }
}
