namespace TikiSpec.Model;

/// <summary>Reads the keys that say where a declaration comes from: x-tiki-documented, x-tiki-observed, x-tiki-source.</summary>
internal static class EvidenceReader
{
    public static DocumentedModel? ReadDocumented(SpecNode? node, ProblemList problems)
    {
        if (node is not SpecMapping documented)
        {
            return null;
        }

        return new DocumentedModel(documented.Text("type", problems), documented.Text("required", problems), documented.Text("default", problems));
    }

    public static ObservedModel? ReadObserved(SpecNode? node, ProblemList problems)
    {
        if (node is not SpecMapping observed)
        {
            return null;
        }

        return new ObservedModel(
            observed.Texts("types").ToEquatableList(),
            observed.Text("alias", problems),
            observed.Text("since", problems),
            observed.Text("evidence", problems));
    }

    public static SourceModel? ReadSource(SpecNode? node, ProblemList problems) =>
        node is SpecMapping source && source.Text("page", problems) is { } page ? new SourceModel(page, source.Text("section", problems)) : null;
}
