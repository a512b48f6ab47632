using TikiSpec.OpenApi.Walking;

namespace TikiSpec.Cli.Usage;

/// <summary>The components that other schemas take in by <c>allOf</c>: their properties are properties of several
/// types.</summary>
internal static class ComposedComponents
{
    public static IReadOnlySet<string> Of(DocumentView document) =>
        document
            .Walk()
            .Where(static step => step.ReferenceText is not null && step.At.Pointer.Contains("/allOf/", StringComparison.Ordinal))
            .Select(static step =>
                JsonPointer.Segments(step.ReferenceText![(step.ReferenceText!.IndexOf('#', StringComparison.Ordinal) + 1)..])
            )
            .Where(static steps => steps is ["components", "schemas", _])
            .Select(static steps => steps[2])
            .ToHashSet(StringComparer.Ordinal);
}
