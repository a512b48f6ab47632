using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.Diff;

/// <summary>One small change of a small API, in every format.</summary>
internal static class DiffCase
{
    public static string Base { get; } = PathOf("shop.yaml");

    public static string Revision { get; } = PathOf("shop.new.yaml");

    public static string Suppressions { get; } = PathOf("suppressions.yaml");

    /// <summary>The report without the place of this clone.</summary>
    public static string Report(ToolRun tool, params string[] options)
    {
        tool.Run(["diff", Base, Revision, "--today", "2026-11-21", .. options]);
        return tool.Out.Replace(Repository.Root.Replace('\\', '/') + "/", "", StringComparison.Ordinal);
    }

    private static string PathOf(string name) => Repository.PathOf("tests", "TikiSpec.Cli.Tests", "Diff", "Case", name);
}
