using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.References;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Overlays;

/// <summary>Which documents an overlay is for: what its <c>extends</c> says, else what its file is called.</summary>
/// <param name="Extends">As it is written; null where it says nothing.</param>
public sealed record OverlayTarget(SpecText Overlay, string? Extends)
{
    private const string Suffix = ".overlay";

    public static OverlayTarget Of(SpecText overlay, CancellationToken cancellationToken = default) =>
        new(overlay, OverlayFile.Read(overlay, new ProblemList(), cancellationToken).Extends);

    /// <summary>Whether a file is one by its name, without its last extension: <c>petstore.overlay</c>.</summary>
    public static bool IsNamedSo(string name) => name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those of the documents that the overlay names. Where it names none of them and <c>extends</c> no other
    /// file, the only one there is.</summary>
    /// <param name="documents">Known by name and path; their texts are not looked at.</param>
    /// <param name="own">Those of which there may be only one; by default all.</param>
    public IReadOnlyList<SpecText> Among(IReadOnlyList<SpecText> documents, IReadOnlyList<SpecText>? own = null)
    {
        SpecText[] named = [.. documents.Where(Names)];
        return named.Length > 0 ? named
            : (own ?? documents).Count == 1 && (Extends is null || SpecReferences.IsOnNetwork(Extends)) ? own ?? documents
            : [];
    }

    private bool Names(SpecText document) =>
        Extends is null ? IsNamedAfter(document.Name)
        : SpecReferences.IsOnNetwork(Extends) ? SpecPath.EndsIn(PathOf(Extends), FileOf(document.Path)) || IsNamedAfter(document.Name)
        : SpecPath.Normal(document.Path) == SpecReferences.Resolve(Overlay.Path, Extends);

    /// <summary><c>petstore.overlay</c>, or <c>petstore.names.overlay</c> where the overlays are several.</summary>
    private bool IsNamedAfter(string document) =>
        Overlay.Name.StartsWith(document + ".", StringComparison.OrdinalIgnoreCase) && IsNamedSo(Overlay.Name);

    private static string PathOf(string address) => address.Split('?', '#')[0];

    private static string FileOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\', ':']) + 1);
}
