using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Problems;

/// <summary>Something that is wrong with a spec, or that the client will not have. Only problems know positions.</summary>
/// <param name="Id"><c>TIKI1001</c> and so on; the descriptors in TikiSpec.Generator and the pages in
/// generator/docs/diagnostics have the same ids.</param>
/// <param name="Message">A whole sentence that says what to do.</param>
public sealed record SpecProblem(string Id, ProblemSeverity Severity, string Message, SpecLocation Location);
