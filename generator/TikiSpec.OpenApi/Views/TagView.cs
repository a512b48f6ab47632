using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A tag that the document declares at its root.</summary>
public sealed class TagView : ObjectView
{
    private TagView(DocumentView document, SpecCursor at, string? reference)
        : base(document, at, reference) { }

    public string Name => Text("name")!;

    internal static TagView? Make(DocumentView document, SpecCursor at, string? reference) =>
        at["name"].Text is null ? null : new TagView(document, at, reference);
}
