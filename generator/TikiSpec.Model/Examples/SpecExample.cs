namespace TikiSpec.Model.Examples;

/// <summary>An example of a body that stands in a document.</summary>
public sealed class SpecExample
{
    internal SpecExample() { }

    /// <summary>As in <see cref="OperationModel.Id"/>.</summary>
    public required string OperationId { get; init; }

    public required string HttpMethod { get; init; }

    public required string Path { get; init; }

    /// <summary>Of which response; null for the request.</summary>
    public required string? Status { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The key under <c>examples</c>; null for a single <c>example</c>.</summary>
    public required string? Name { get; init; }

    public required string? Summary { get; init; }

    public required SpecNode Value { get; init; }

    /// <summary>x-client-invalid: the status with which the documentation says that this request is refused, or null.</summary>
    public required string? InvalidStatus { get; init; }

    /// <summary>What the value should fit; null where the content has no schema that the surface knows.</summary>
    public required TypeRef? Type { get; init; }
}
