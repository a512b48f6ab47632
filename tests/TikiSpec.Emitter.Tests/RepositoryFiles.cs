using TikiSpec.Model;
using TikiSpec.Testing;

namespace TikiSpec.Emitter.Tests;

/// <summary>Files that are read where they lie in the repository, or beside it.</summary>
internal static class RepositoryFiles
{
    public static IReadOnlyList<string> Specs { get; } = ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    public static string Project => Repository.PathOf("tests", "TikiSpec.Emitter.Tests");

    /// <summary>The three specs, and OpenAPI documents of others where their folder is there.</summary>
    public static IReadOnlyList<string> Documents
    {
        get
        {
            var own = Specs.Select(static name => Repository.PathOf("spec", name + ".yaml"));
            var folder = Repository.PathOf("..", "shared", "specs");
            string[] others = Directory.Exists(folder)
                ? [.. Directory.GetFiles(folder).Where(static path => Path.GetExtension(path) is ".json" or ".yaml").Order(StringComparer.Ordinal)]
                : [];
            return [.. own, .. others];
        }
    }

    public static SpecText ReadSpec(string name) => new(name, Repository.PathOf("spec", name + ".yaml"), Repository.Spec(name));
}
