namespace TikiSpec.Model.Reading;

/// <summary>Reads the keys that say where a declaration comes from: x-client-documented, x-client-observed,
/// x-tiki-source.</summary>
internal static class EvidenceReader
{
    public static DocumentedModel? ReadDocumented(ExtensionView? documented) =>
        documented is null ? null : new DocumentedModel(documented.Text("type"), documented.Text("required"), documented.Text("default"));

    public static ObservedModel? ReadObserved(ExtensionView? observed) =>
        observed is null
            ? null
            : new ObservedModel(
                observed.Texts("types").ToEquatableList(),
                observed.Text("alias"),
                observed.Text("since"),
                observed.Text("evidence")
            );

    public static SourceModel? ReadSource(ExtensionView? source) =>
        source?.Text("page") is { } page ? new SourceModel(page, source.Text("section")) : null;
}
