namespace TikiSpec.Model;

/// <summary>One declared answer.</summary>
/// <param name="Status"><c>200</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Type">Null when it has no JSON content.</param>
public sealed record AnswerModel(string Status, string? Description, TypeRef? Type);
