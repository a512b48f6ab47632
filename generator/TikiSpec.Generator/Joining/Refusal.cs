using TikiSpec.Model;

namespace TikiSpec.Generator.Joining;

/// <summary>What a client cannot have, without the place that it is told at: that is looked up when it is reported.</summary>
/// <param name="Client">The client's full name.</param>
/// <param name="Spec">The spec that it will not have.</param>
internal sealed record Refusal(string Client, string Spec, ProblemDescriptor Kind, EquatableList<string> Arguments);
