namespace TikiSpec.Model.Problems;

/// <summary>Every kind of problem. An id is never given to another kind.</summary>
/// <remarks><c>TIKI1xxx</c>: the spec cannot be read. <c>TIKI2xxx</c>: the client will not have it. <c>TIKI3xxx</c>:
/// names.</remarks>
public static partial class SpecProblems
{
    /// <summary>All kinds, ascending by id: what is wrong with a document, and what a client cannot have of
    /// it.</summary>
    public static IReadOnlyList<ProblemDescriptor> All =>
        [.. DocumentProblems.All.Concat(Unsupported).Concat(Names).OrderBy(static kind => kind.Id, StringComparer.Ordinal)];
}
