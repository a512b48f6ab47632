using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Emulator.Specs;

/// <summary>Finds media types by what a header says.</summary>
internal static class DeclaredMedia
{
    /// <summary>The media type that a body is declared as: by its name, by a range that holds it; the first where the
    /// call says nothing.</summary>
    public static MediaTypeView? Find(IReadOnlyList<MediaTypeView> content, string contentType)
    {
        var name = MediaTypeName.Of(contentType);
        return name.Length == 0
            ? content[0]
            : content.FirstOrDefault(media => MediaTypeName.Of(media.Name) == name)
                ?? content.Where(media => Holds(MediaTypeName.Of(media.Name), name)).MaxBy(static media => media.Name.Length)
                // Names of their own for JSON are written as plain JSON by clients that know no better.
                ?? content.FirstOrDefault(media => MediaTypeName.IsJson(media.Name) && MediaTypeName.IsJson(name));
    }

    /// <summary>Whether a range (<c>*/*</c>, <c>image/*</c>) has a name in it.</summary>
    public static bool Holds(string range, string name) =>
        range == name
        || range is "*/*" or "*"
        || (range.EndsWith("/*", StringComparison.Ordinal) && name.StartsWith(range[..^1], StringComparison.Ordinal));
}
