namespace TikiSpec.Model;

/// <summary>A parameter before its schema is read.</summary>
/// <param name="Mapping">Null for a placeholder that nothing declares.</param>
/// <param name="Node">Where problems with it are shown.</param>
/// <param name="Reference">The <c>$ref</c> that it came by, or null.</param>
internal sealed record DeclaredParameter(string Name, ParameterLocation Location, SpecMapping? Mapping, SpecNode Node, string? ExplicitName, string? Reference)
{
    public DeclaredParameter(string name, ParameterLocation place, SpecMapping mapping, string? explicitName, string? reference)
        : this(name, place, mapping, mapping, explicitName, reference)
    {
    }
}
