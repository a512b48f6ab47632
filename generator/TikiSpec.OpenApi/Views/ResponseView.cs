using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A response by its status.</summary>
public sealed class ResponseView : ObjectView
{
    private IReadOnlyList<MediaTypeView>? _content;
    private IReadOnlyList<ParameterView>? _headers;

    private ResponseView(DocumentView document, SpecCursor at, string? reference, SpecCursor key)
        : base(document, at, reference)
    {
        Status = StatusKey.Read(key.Name)!;
        Key = key;
    }

    /// <summary><c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>The place under responses.</summary>
    public SpecCursor Key { get; }

    public bool IsSuccess => Status[0] == '2';

    public IReadOnlyList<MediaTypeView> Content => _content ??= MediaTypeView.Of(Document, At);

    /// <summary>OpenAPI ignores a declared Content-Type: the media types say it.</summary>
    public IReadOnlyList<ParameterView> Headers =>
        _headers ??= Map(
            "headers",
            (key, at, reference) =>
                at.Mapping is null || string.Equals(key.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)
                    ? null
                    : new ParameterView(Document, at, reference, key.Name, ParameterLocation.Header, isShared: false)
        );

    internal static IReadOnlyList<ResponseView> Of(DocumentView document, SpecCursor operation) =>
        operation.Mapping?["responses"] is SpecMapping
            ? document.MapOf(
                operation["responses"],
                (key, at, reference) =>
                    at.Mapping is null || StatusKey.Read(key.Name) is null ? null : new ResponseView(document, at, reference, key)
            )
            : [];
}
