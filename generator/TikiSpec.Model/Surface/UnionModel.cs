namespace TikiSpec.Model.Surface;

/// <summary>A value of one of several types (<c>oneOf</c>, <c>anyOf</c>, several <c>type</c>s, a base with a
/// discriminator and what is derived from it): emitted as a struct over them, with a case more for what is none of
/// them.</summary>
public sealed record UnionModel : TypeModel
{
    /// <summary>In the order in which they are tried.</summary>
    public required EquatableList<UnionCase> Cases { get; init; }

    /// <summary>Reachable from a request body or parameter.</summary>
    public bool IsInRequest { get; init; }

    /// <summary>Reachable from a response.</summary>
    public bool IsInResponse { get; init; }

    /// <summary>The property that says of which type a value is, or null.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The name of the case that an object is of when it is none of the others: the base of a hierarchy; null
    /// where such a value is kept as it came.</summary>
    public string? Fallback { get; init; }
}

/// <summary>One of a union's types.</summary>
/// <param name="Name">What code calls it, in Pascal case: <c>Cat</c>, <c>Text</c>, <c>List</c>.</param>
public sealed record UnionCase(string Name, TypeRef Type, UnionTest Test);

/// <summary>By what a value shows that it is of a case, as far as that tells the cases of its union apart.</summary>
public sealed record UnionTest
{
    /// <summary>A text is one of these.</summary>
    public EquatableList<string> Texts { get; init; } = EquatableList<string>.Empty;

    /// <summary>Properties that an object has.</summary>
    public EquatableList<string> Required { get; init; } = EquatableList<string>.Empty;

    /// <summary>Properties that have one of few values.</summary>
    public EquatableList<UnionConstant> Constants { get; init; } = EquatableList<UnionConstant>.Empty;

    /// <summary>Types of properties.</summary>
    public EquatableList<UnionPropertyType> PropertyTypes { get; init; } = EquatableList<UnionPropertyType>.Empty;

    /// <summary>All properties that are declared, where it matters which they are.</summary>
    public EquatableList<string> Declared { get; init; } = EquatableList<string>.Empty;
}

/// <param name="IsRequired">It must be there.</param>
/// <param name="Values">A text as it is, other scalars as JSON.</param>
public sealed record UnionConstant(string Property, bool IsRequired, EquatableList<string> Values);

/// <param name="Types">Those of JSON Schema: <c>string</c>, <c>integer</c>, <c>object</c>.</param>
public sealed record UnionPropertyType(string Property, EquatableList<string> Types);
