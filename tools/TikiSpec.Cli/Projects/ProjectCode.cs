using Microsoft.CodeAnalysis;
using TikiSpec.Model;

namespace TikiSpec.Cli.Projects;

/// <summary>A project as the compiler has it.</summary>
internal sealed record ProjectCode(string Name, Compilation Compilation)
{
    /// <summary>What it decides about its clients.</summary>
    public ProjectRules Rules { get; init; } = ProjectRules.Default;
}
