namespace TikiSpec.Model.Surface;

/// <summary>One declared response.</summary>
/// <param name="Status"><c>200</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Type">Null when it has no JSON content.</param>
/// <param name="Help">x-client-help: the address of who can help when this response comes, or null.</param>
public sealed record ResponseModel(string Status, string? Description, TypeRef? Type, string? Help);
