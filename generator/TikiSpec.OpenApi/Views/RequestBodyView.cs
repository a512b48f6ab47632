using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>The body of a request.</summary>
public sealed class RequestBodyView : ObjectView
{
    private IReadOnlyList<MediaTypeView>? _content;

    internal RequestBodyView(DocumentView document, SpecCursor at, string? reference)
        : base(document, at, reference) { }

    public bool IsRequired => IsTrue("required");

    public IReadOnlyList<MediaTypeView> Content => _content ??= MediaTypeView.Of(Document, At);
}
