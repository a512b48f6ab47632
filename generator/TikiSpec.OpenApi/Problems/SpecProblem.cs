using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Problems;

/// <summary>Something that is wrong with a spec, or that the client will not have. Only problems know
/// positions.</summary>
/// <param name="Id"><c>TIKI1001</c> and so on; the descriptors in TikiSpec.Generator and the pages in
/// generator/docs/diagnostics have the same ids.</param>
/// <param name="Message">A whole sentence that says what to do.</param>
public sealed record SpecProblem(string Id, ProblemSeverity Severity, string Message, SpecLocation Location);

/// <summary>A kind of problem: what TikiSpec.Generator makes its Roslyn descriptors from, and what the pages in
/// generator/docs/diagnostics are checked against.</summary>
/// <param name="MessageFormat">For <see cref="string.Format(IFormatProvider, string, object[])"/>; says what is wrong
/// and what to do.</param>
/// <param name="Help">One line on why it is so.</param>
public sealed record ProblemDescriptor(string Id, string Title, ProblemSeverity Severity, string MessageFormat, string Help);

public enum ProblemSeverity
{
    Info,
    Warning,
    Error,
}
