namespace TikiSpec.OpenApi.Grammar;

/// <summary>What stands behind a key.</summary>
public enum ValueShape
{
    /// <summary>Free data: a value of the API or of an extension. Nothing in it is a name of OpenAPI, and a <c>$ref</c>
    /// in it is no reference.</summary>
    Data,

    /// <summary>One scalar.</summary>
    Scalar,

    /// <summary>A sequence of scalars, or (<c>type</c>) one that stands alone.</summary>
    Scalars,

    /// <summary>A mapping from free names to scalars or to sequences of them.</summary>
    ScalarMap,

    /// <summary>An object of a kind.</summary>
    Object,

    /// <summary>An object of a kind, or a boolean in its stead.</summary>
    ObjectOrFlag,

    /// <summary>A sequence of objects of a kind.</summary>
    List,

    /// <summary>A mapping from free names to objects of a kind.</summary>
    Map,
}
