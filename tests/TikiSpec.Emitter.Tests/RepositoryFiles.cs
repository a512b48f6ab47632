using TikiSpec.Model;
using TikiSpec.Testing;

namespace TikiSpec.Emitter.Tests;

/// <summary>Files that are read where they lie in the repository.</summary>
internal static class RepositoryFiles
{
    public static IReadOnlyList<string> Specs { get; } = ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    public static string Project => Repository.PathOf("tests", "TikiSpec.Emitter.Tests");

    public static SpecText ReadSpec(string name) => new(name, Repository.PathOf("spec", name + ".yaml"), Repository.Spec(name));
}
