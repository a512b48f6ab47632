using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A body in one format.</summary>
public sealed class MediaTypeView : ObjectView
{
    private MediaTypeView(DocumentView document, SpecCursor at, string? reference, SpecCursor key)
        : base(document, at, reference)
    {
        Name = key.Name;
        Key = key;
    }

    /// <summary>As it is written: <c>application/json; charset=utf-8</c>.</summary>
    public string Name { get; }

    /// <summary>The place under content.</summary>
    public SpecCursor Key { get; }

    /// <summary>Where problems with the format are shown.</summary>
    public SpecCursor NameAt => Key.AtKey;

    public SchemaView? Schema => SchemaView.Of(this, "schema");

    /// <summary>What is said of single properties of a form or a multipart body.</summary>
    public IReadOnlyList<EncodingView> Encodings =>
        [
            .. (At.Mapping?["encoding"] is SpecMapping ? At["encoding"].Properties() : []).Select(property => new EncodingView(
                property.Name,
                Document.Resolve(property)
            )),
        ];

    public IReadOnlyList<ExampleView> Examples => ExampleView.Of(this);

    internal static IReadOnlyList<MediaTypeView> Of(DocumentView document, SpecCursor owner) =>
        owner.Mapping?["content"] is SpecMapping
            ? document.MapOf(
                owner["content"],
                (key, at, reference) => at.Mapping is null ? null : new MediaTypeView(document, at, reference, key)
            )
            : [];
}
