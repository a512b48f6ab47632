namespace TikiSpec.Model;

/// <summary>What reading one spec gave: a surface unless an error stood in the way, and everything that was wrong or
/// worth saying.</summary>
public sealed record ParsedSpec(string Name, ApiSurface? Surface, EquatableList<SpecProblem> Problems);
