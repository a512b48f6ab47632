namespace TikiSpec.Model.Surface;

/// <summary>One declared response.</summary>
/// <param name="Status"><c>200</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Format">How its content travels; none where it has none.</param>
/// <param name="Type">Of its JSON, or of each item of a stream; null when there is none.</param>
/// <param name="Help">x-client-help: the address of who can help when this response comes, or null.</param>
public sealed record ResponseModel(string Status, string? Description, BodyFormat Format, TypeRef? Type, string? Help)
{
    /// <summary>The media type that is read; null where there is no content.</summary>
    public string? ContentType { get; init; }
}
