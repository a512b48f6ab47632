using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Surface;

/// <summary>The errors of an operation that have bodies of one type.</summary>
/// <param name="Type">What a client can make of the body: of a text the text.</param>
/// <param name="TextType">The media type of a text; null for JSON.</param>
/// <param name="Statuses"><c>404</c>, <c>4XX</c>, <c>default</c>, in the order of the responses.</param>
public sealed record ErrorBodies(TypeRef Type, string? TextType, EquatableList<string> Statuses)
{
    /// <summary>In the order of the responses. Any value is there by itself, and is not told again.</summary>
    public static IEnumerable<ErrorBodies> Of(OperationModel operation) =>
        operation
            .Responses.Where(static response => IsError(response.Status) && TypeOf(response) is not null)
            .GroupBy(static response => new
            {
                Type = TypeOf(response)!,
                Text = response.Format == BodyFormat.Json ? null : response.ContentType,
            })
            .Select(static same => new ErrorBodies(
                same.Key.Type,
                same.Key.Text,
                same.Select(static response => response.Status).ToEquatableList()
            ));

    private static TypeRef? TypeOf(ResponseModel response) =>
        response switch
        {
            { Format: BodyFormat.Json, Type: { IsAny: false } type } => type,
            { Format: BodyFormat.Text } => TypeRef.String,
            // XML is a text that its reader takes apart.
            { ContentType: { } type } when MediaTypeName.IsXml(type) => TypeRef.String,
            _ => null,
        };

    private static bool IsError(string status) => status[0] is not ('1' or '2' or '3');
}
