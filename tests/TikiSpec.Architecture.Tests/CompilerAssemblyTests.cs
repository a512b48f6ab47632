using TikiSpec.Testing.Assemblies;

namespace TikiSpec.Architecture.Tests;

/// <summary>What is loaded into the user's compiler: its references, and what it must not touch there.</summary>
public class CompilerAssemblyTests
{
    private static readonly string[] InTheCompiler =
    [
        "TikiSpec.OpenApi",
        "TikiSpec.Model",
        "TikiSpec.Emitter",
        "TikiSpec.Lint",
        "TikiSpec.Generator",
        "TikiSpec.Analyzers",
        "TikiSpec.CodeFixes",
    ];

    private static readonly string[] WithoutRoslyn = ["TikiSpec.OpenApi", "TikiSpec.Model", "TikiSpec.Emitter", "TikiSpec.Lint"];

    public static TheoryData<string> Loaded => [.. InTheCompiler];

    public static TheoryData<string> Pure => [.. WithoutRoslyn];

    [Theory]
    [MemberData(nameof(Loaded))]
    public void Every_reference_is_one_that_the_oldest_compiler_has(string name) =>
        Assert.Empty(CompilerReferences.Unexpected(BuiltAssemblies.Find(name)));

    [Theory]
    [MemberData(nameof(Pure))]
    public void What_reads_and_prints_knows_nothing_of_Roslyn(string name) =>
        Assert.DoesNotContain(
            BuiltAssemblies.Find(name).References,
            reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Loaded))]
    public void Nothing_reaches_for_the_disk_the_network_the_clock_or_another_process(string name)
    {
        string[] forbidden =
        [
            "System.IO.File",
            "System.IO.FileInfo",
            "System.IO.FileStream",
            "System.IO.Directory",
            "System.IO.DirectoryInfo",
            "System.Diagnostics.Process",
            "System.Diagnostics.Stopwatch",
            "System.Threading.Thread",
            "System.Random",
        ];

        var used = BuiltAssemblies
            .Find(name)
            .Types.Where(type => forbidden.Contains(type) || type.StartsWith("System.Net.", StringComparison.Ordinal));

        Assert.Empty(used);
    }
}
