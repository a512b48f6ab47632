using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Views;

/// <summary>The parameters of an operation, and what is written as one and is none.</summary>
internal sealed record ReadParameters(IReadOnlyList<ParameterView> Found, ProblemList LeftOut);
