namespace TikiSpec.Model.Reading;

/// <summary>A place where a schema is used: the schema that counts, and what is said around it on the way
/// there.</summary>
/// <param name="Site">The schema at the place itself.</param>
/// <param name="Target">The schema after <c>$ref</c>s and wrappers that add nothing to its structure; null where it
/// allows anything or is unknown.</param>
/// <param name="Wrappers">The schemas between, outermost first: their descriptions, deprecations and extensions concern
/// this place alone.</param>
/// <param name="IsShared">The target was reached by <c>$ref</c>: what it says about itself is about the type, not about
/// this place.</param>
internal sealed record SchemaUse(SchemaView Site, SchemaView? Target, IReadOnlyList<SchemaView> Wrappers, bool AllowsNull, bool IsShared)
{
    /// <summary>What is said at this place, the type's own words aside.</summary>
    public T? AtLocation<T>(Func<SchemaView, T?> read)
        where T : class
    {
        foreach (var wrapper in Wrappers)
        {
            if (read(wrapper) is { } value)
            {
                return value;
            }
        }

        return IsShared || Target is null ? null : read(Target);
    }

    public bool IsAtLocation(Func<SchemaView, bool> says) => Wrappers.Any(says) || (!IsShared && Target is not null && says(Target));

    /// <summary>What is said at this place, else by the schema.</summary>
    public T? Anywhere<T>(Func<SchemaView, T?> read)
        where T : class => AtLocation(read) ?? (Target is null ? null : read(Target));

    public int? CountAnywhere(Func<SchemaView, int?> read)
    {
        foreach (var wrapper in Wrappers)
        {
            if (read(wrapper) is { } count)
            {
                return count;
            }
        }

        return Target is null ? null : read(Target);
    }

    public bool IsAnywhere(Func<SchemaView, bool> says) => Wrappers.Any(says) || (Target is not null && says(Target));
}
