using TikiSpec.Model;
using TikiSpec.Testing;

namespace TikiSpec.Emitter.Tests;

/// <summary>Files that are read where they lie in the repository, or beside it.</summary>
internal static class RepositoryFiles
{
    public static IReadOnlyList<string> Specs { get; } = ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    public static string Project => Repository.PathOf("tests", "TikiSpec.Emitter.Tests");

    /// <summary>OpenAPI documents of others; none where the folder is absent.</summary>
    public static IReadOnlyList<string> ForeignDocuments
    {
        get
        {
            var folder = Repository.PathOf("..", "shared", "specs");
            return Directory.Exists(folder)
                ? [.. Directory.GetFiles(folder).Where(static path => Path.GetExtension(path) is ".json" or ".yaml").Order(StringComparer.Ordinal)]
                : [];
        }
    }

    public static SpecText ReadSpec(string name) => new(name, Repository.PathOf("spec", name + ".yaml"), Repository.Spec(name));
}
