using Microsoft.CodeAnalysis;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Projects;
using TikiSpec.Model;

namespace TikiSpec.Cli.Usage;

/// <summary>What a user names as the one who uses a client: a project or solution, or a list that was made of
/// one.</summary>
internal static class UsageSource
{
    private static readonly string[] Projects = [".csproj", ".sln", ".slnx", ".slnf"];

    /// <summary>Judges with what is used of the client of the base.</summary>
    /// <param name="path">What uses it, or null.</param>
    /// <param name="seen">Recordings of calls.</param>
    /// <param name="specName">The document's name there, or null to find it.</param>
    /// <param name="base">The document before.</param>
    /// <param name="revision">The name of the one after.</param>
    /// <param name="open">Reads the base once more, under a name.</param>
    public static UsageJudge Judge(
        string? path,
        IReadOnlyList<string> seen,
        string? specName,
        SpecInput @base,
        string revision,
        Func<string, SpecInput> open
    )
    {
        var surface = @base.Spec.Surface ?? throw new InputException($"No client can be made of '{@base.Label}', so no code can use it.");
        string[] names = [@base.Name, revision];
        var usage =
            path is null ? new ClientUsage(@base.Name)
            : Projects.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? OfProject(path, specName, surface, names, open)
            : OfFile(path, specName, surface, names);
        var document = @base.WholeView;
        if (seen.Count > 0)
        {
            SeenUsage.Read(seen, usage, surface, document);
        }

        return new UsageJudge(usage, surface, ComposedComponents.Of(document));
    }

    private static ClientUsage OfProject(string path, string? specName, ApiSurface surface, string[] names, Func<string, SpecInput> open)
    {
        using var projects = UserProjects.OpenAsync([path]).GetAwaiter().GetResult();
        var clients = ClientChoice.In(projects.Projects, path, projects.Complaints);
        var name = ClientChoice.NameFor(clients, specName, surface, names);
        var chosen = clients.Where(client => client.SpecName == name).ToList();
        var code = new ClientSwap(open(name).Spec.Surface!).In(projects.Projects);
        var usage = UsageReader.Read(code, chosen);
        foreach (var error in CompilerErrors.Of(code))
        {
            // What is not understood may be a use of anything.
            usage.Add(UsageKind.Whole, ClientUsage.Everything, CompilerErrors.At(error));
        }

        return usage;
    }

    private static ClientUsage OfFile(string path, string? specName, ApiSurface surface, string[] names)
    {
        var clients = UsageFile.Read(path);
        RunFiles.AddInput(path);
        return (specName is null ? names : [specName])
                .Select(SpecFileName.Parse)
                .SelectMany(name => clients.Where(client => SpecFileName.Parse(client.Client) == name))
                .FirstOrDefault()
            ?? (specName is null && clients.Count == 1 ? clients[0] : null)
            ?? (specName is null ? Likest(clients, surface) : null)
            ?? throw new InputException(
                $"'{path}' lists {string.Join(", ", clients.Select(static client => $"'{client.Client}'"))}. "
                    + "Which of them is the client of BASE? Give --spec its name."
            );
    }

    private static ClientUsage? Likest(IReadOnlyList<ClientUsage> clients, ApiSurface surface)
    {
        var types = surface
            .Types.Select(static type => type.Name)
            .Concat(surface.Groups.Select(static group => group.Name))
            .ToHashSet(StringComparer.Ordinal);
        var ranked = clients
            .Select(client => (Client: client, Common: client.Things.Count(thing => types.Contains(thing.Key.Split('.')[0]))))
            .OrderByDescending(static one => one.Common)
            .ToList();
        return ranked[0].Common > ranked[1].Common ? ranked[0].Client : null;
    }
}
