using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

/// <summary>Why a document cannot be compared as it stands.</summary>
/// <param name="Message">A whole sentence that says what to do.</param>
public sealed record ContractProblem(string Message, string Pointer, SpecLocation? Location);
