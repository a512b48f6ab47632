using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.References;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Bundling;

/// <summary>A document with the files that it refers to, as one tree: references between files are references within
/// it.</summary>
/// <param name="Document">The document itself where it refers to no other file. Else the other files stand under
/// <see cref="FilesKey"/>, each under its path from the document's folder; every node still knows the file that it
/// comes from.</param>
/// <param name="Problems">References to other files that lead nowhere.</param>
public sealed record SpecBundle(SpecDocument Document, EquatableList<BundleProblem> Problems)
{
    public const string FilesKey = ReferenceResolver.FilesKey;

    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Takes other files from <paramref name="files"/> alone: nothing is read from disk or network.</summary>
    /// <param name="document">The document.</param>
    /// <param name="files">The files that it may refer to.</param>
    /// <param name="refused">Paths, as <see cref="SpecReferences.Resolve"/> has them, that the caller did not look at,
    /// each with the end of a sentence that says why.</param>
    public static SpecBundle Of(
        SpecDocument document,
        IReadOnlyList<SpecText> files,
        IReadOnlyDictionary<string, string>? refused = null
    ) =>
        document.Root is SpecMapping root && document.Texts.Any(SpecReferences.HasOthers)
            ? new SpecBundler(document, files, refused ?? None).Bundle(root)
            : new SpecBundle(document, EquatableList<BundleProblem>.Empty);
}

/// <summary>A reference to another file that cannot be followed.</summary>
/// <param name="Message">A whole sentence that says what to do.</param>
public sealed record BundleProblem(string Message, SpecLocation Location);
