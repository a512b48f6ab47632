namespace TikiSpec.OpenApi.Problems;

/// <summary>A kind of problem: what TikiSpec.Generator makes its Roslyn descriptors from, and what the pages in
/// generator/docs/diagnostics are checked against.</summary>
/// <param name="MessageFormat">For <see cref="string.Format(IFormatProvider, string, object[])"/>; says what is wrong
/// and what to do.</param>
/// <param name="Help">One line on why it is so.</param>
public sealed record ProblemDescriptor(string Id, string Title, ProblemSeverity Severity, string MessageFormat, string Help);
