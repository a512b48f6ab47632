namespace TikiSpec.Model;

/// <summary>A place where a schema is used: the schema that counts, and what is said around it on the way there.</summary>
/// <param name="Site">The node at the place itself.</param>
/// <param name="Target">The schema after <c>$ref</c>s and wrappers that add nothing to its structure; null where it allows anything or is unknown.</param>
/// <param name="Wrappers">The nodes between, outermost first: their descriptions, deprecations and extensions concern this place alone.</param>
/// <param name="IsShared">The target was reached by <c>$ref</c>: what it says about itself is about the type, not about this place.</param>
internal sealed record SchemaUse(SpecNode Site, SpecMapping? Target, IReadOnlyList<SpecMapping> Wrappers, bool AllowsNull, bool IsShared)
{
    /// <summary>What is said at this place, the type's own words aside.</summary>
    public SpecNode? AtLocation(string key)
    {
        foreach (var wrapper in Wrappers)
        {
            if (wrapper[key] is { } value)
            {
                return value;
            }
        }

        return IsShared ? null : Target?[key];
    }

    /// <summary>What is said at this place, else by the schema.</summary>
    public SpecNode? Anywhere(string key) => AtLocation(key) ?? Target?[key];
}
