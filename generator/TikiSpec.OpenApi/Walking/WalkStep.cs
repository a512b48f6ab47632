using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Walking;

/// <summary>A place of a document where OpenAPI has an object, a list or a map of objects.</summary>
/// <param name="At">The place.</param>
/// <param name="Expected">What OpenAPI has there.</param>
/// <param name="Reference">The reference that stands there in its stead, or null.</param>
public sealed record WalkStep(SpecCursor At, KeyRule Expected, SpecScalar? Reference)
{
    public bool IsReference => Reference is not null;

    /// <summary>The reference as it is written, or null.</summary>
    public string? ReferenceText => Reference?.Text;

    /// <summary>An object that is written out here, or (a schema) what is written beside its reference.</summary>
    public bool IsObject => Expected.IsOneObject && (Reference is null || Expected.Kind == ObjectKind.Schema);

    public ObjectRule Rule => OpenApiGrammar.Of(Expected.Kind);

    /// <summary>OpenAPI has references in this place.</summary>
    public bool MayBeReference => Expected.IsOneObject && Rule.TakesReference;
}
