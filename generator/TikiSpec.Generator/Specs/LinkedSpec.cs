using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>A spec to be parsed, with the files that it refers to, directly or through one another: everything that its
/// surface depends on.</summary>
internal sealed record LinkedSpec(SpecText Spec, EquatableList<SpecText> Others, SpecProblem? Problem = null);
