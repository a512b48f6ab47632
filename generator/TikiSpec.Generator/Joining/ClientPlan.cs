using TikiSpec.Emitter;
using TikiSpec.Model;

namespace TikiSpec.Generator.Joining;

/// <summary>Everything that is to be emitted, and what stands in the way of the rest.</summary>
internal sealed record ClientPlan(EquatableList<EmitUnit> Units, EquatableList<Refusal> Refusals, EquatableList<SpecProblem> Problems);
