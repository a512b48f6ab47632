namespace TikiSpec.Model.Reading;

/// <summary>What comes back from an operation: all responses, and how the success is read.</summary>
internal sealed record OperationResponses(EquatableList<ResponseModel> Responses, TypeRef? Result, BodyFormat Format);
