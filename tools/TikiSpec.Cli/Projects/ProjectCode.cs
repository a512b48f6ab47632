using Microsoft.CodeAnalysis;

namespace TikiSpec.Cli.Projects;

/// <summary>A project as the compiler has it.</summary>
internal sealed record ProjectCode(string Name, Compilation Compilation);
