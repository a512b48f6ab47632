namespace TikiSpec.Model.Surface;

/// <summary>The successes of an operation whose contents are of several types: a record for each, and no
/// others.</summary>
public sealed record OutcomeModel : TypeModel
{
    /// <summary>In the order of the statuses.</summary>
    public required EquatableList<OutcomeCaseModel> Cases { get; init; }

    /// <summary>The operation that it comes from: <c>Jobs_Start</c>.</summary>
    public required string OperationId { get; init; }
}

/// <summary>One success.</summary>
/// <param name="Name">The C# record: <c>Accepted</c>.</param>
/// <param name="Status"><c>202</c>, <c>2XX</c>.</param>
/// <param name="Format">None where it has no content, and no value.</param>
/// <param name="Type">Of its value, where that is JSON or a stream of it.</param>
public sealed record OutcomeCaseModel(string Name, string Status, BodyFormat Format, TypeRef? Type, string? Description);
