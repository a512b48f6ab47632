namespace TikiSpec.Model.Reading;

/// <summary>Spec text in, surface and problems out. Never throws for what a spec holds.</summary>
public static class SpecReader
{
    /// <summary>Reads one spec; where its text is broken for the moment, what stands around the break.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="others">The files that its <c>$ref</c>s may lead to; see <see cref="SpecReferences.Find"/>.</param>
    /// <returns>
    /// The surface is there unless the text could not be read as an OpenAPI document at all. An error in one place (a
    /// <c>$ref</c> to nothing, a
    /// path without a slash) fails the build by being an error, and the rest of the client stays usable while it is
    /// repaired.
    /// </returns>
    /// <param name="cancellationToken">Looked at for every node, schema and operation.</param>
    /// <exception cref="OperationCanceledException">The caller no longer wants it.</exception>
    public static ParsedSpec Read(SpecText spec, IReadOnlyList<SpecText> others, CancellationToken cancellationToken = default) =>
        Read(spec, others, [], ProjectRules.Default, cancellationToken);

    /// <param name="overlays">Applied to the spec, in order, before it is read.</param>
    /// <param name="rules">What holds where the spec says nothing of it.</param>
    /// <inheritdoc cref="Read(SpecText, IReadOnlyList{SpecText}, CancellationToken)"/>
    public static ParsedSpec Read(
        SpecText spec,
        IReadOnlyList<SpecText> others,
        IReadOnlyList<SpecText> overlays,
        ProjectRules rules,
        CancellationToken cancellationToken = default
    ) =>
        Read(
            spec,
            rules,
            text => DocumentView.Of(Overlaid(text, overlays, cancellationToken), others, cancellationToken),
            cancellationToken
        );

    /// <summary>The same for a text that was parsed before.</summary>
    public static ParsedSpec Read(SpecDocument document, IReadOnlyList<SpecText> others, CancellationToken cancellationToken = default) =>
        Read(document.Source.Text, ProjectRules.Default, _ => DocumentView.Of(document, others, cancellationToken), cancellationToken);

    /// <summary>The same for a document that others read as well.</summary>
    public static ParsedSpec Read(DocumentView document, CancellationToken cancellationToken = default) =>
        Read(document, ProjectRules.Default, cancellationToken);

    /// <summary>The same as a project with rules of its own has it.</summary>
    public static ParsedSpec Read(DocumentView document, ProjectRules rules, CancellationToken cancellationToken = default) =>
        Read(document.Document.Source.Text, rules, _ => document, cancellationToken);

    private static SpecDocument Overlaid(SpecText spec, IReadOnlyList<SpecText> overlays, CancellationToken cancellationToken) =>
        OverlaidDocument.Of(SpecDocument.ParseWhatStands(spec, cancellationToken), overlays, cancellationToken);

    private static ParsedSpec Read(
        SpecText spec,
        ProjectRules rules,
        Func<SpecText, DocumentView> view,
        CancellationToken cancellationToken
    )
    {
        var problems = new ProblemList();
        ApiSurface? surface = null;
        try
        {
            var document = view(spec);
            foreach (var problem in document.Problems)
            {
                problems.Add(problem);
            }

            if (document.IsReadable)
            {
                // What a client lacks with a break is told when the break is mended.
                var told = document.Document.IsMended ? new ProblemList() : problems;
                surface = SurfaceReader.Read(document, rules, told, cancellationToken);
            }
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            // The compiler would only say that the generator is gone; a problem says which spec and where to report it.
            problems.Add(DocumentProblems.Bug, new SpecLocation(spec.Path, 1, 1, 1, 1, 0, 0), bug.GetType().Name + ": " + bug.Message);
        }

        return new ParsedSpec(spec.Name, surface, problems.InOrder());
    }
}
