namespace TikiSpec.Model.Surface;

/// <summary>The errors of an operation that have bodies of one type.</summary>
/// <param name="Type">What a client can make of the body.</param>
/// <param name="Statuses"><c>404</c>, <c>4XX</c>, <c>default</c>, in the order of the responses.</param>
public sealed record ErrorBodies(TypeRef Type, EquatableList<string> Statuses)
{
    /// <summary>In the order of the responses. Any value is there by itself, and is not told again.</summary>
    public static IEnumerable<ErrorBodies> Of(OperationModel operation) =>
        operation
            .Responses.Where(static response => response is { Format: BodyFormat.Json, Type: { IsAny: false } } && IsError(response.Status))
            .GroupBy(static response => response.Type!)
            .Select(static same => new ErrorBodies(same.Key, same.Select(static response => response.Status).ToEquatableList()));

    private static bool IsError(string status) => status[0] is not ('1' or '2' or '3');
}
