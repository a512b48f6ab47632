namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>A pair of documents with the verdict of OpenAPITools' openapi-diff.</summary>
public sealed record OpenApiToolsCase
{
    public required string Base { get; init; }

    public required string Revision { get; init; }

    public required string Test { get; init; }

    /// <summary>compatible, incompatible, unchanged, no-endpoint-change, operations-changed.</summary>
    public required string Verdict { get; init; }
}
