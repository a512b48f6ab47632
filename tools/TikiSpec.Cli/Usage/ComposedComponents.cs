using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Cli.Usage;

/// <summary>The components that other schemas take in by <c>allOf</c>: their properties are properties of several
/// types.</summary>
/// <remarks>One that stands in an <c>allOf</c> alone, with words beside it, is wrapped: the type is still its
/// own.</remarks>
internal static class ComposedComponents
{
    public static IReadOnlySet<string> Of(DocumentView document) =>
        document
            .Walk()
            .Where(static step => step.IsObject && step.Expected.Kind == ObjectKind.Schema)
            .Select(step => new SchemaView(document, step.At))
            .Where(static schema => schema.Component is not null || schema.HasProperties || schema.AllOf.Count > 1)
            .SelectMany(static schema => schema.AllOf)
            .Select(static subschema => subschema.OwnReference)
            .OfType<string>()
            .Select(static reference => JsonPointer.Segments(reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..]))
            .Where(static steps => steps is ["components", "schemas", _])
            .Select(static steps => steps[2])
            .ToHashSet(StringComparer.Ordinal);
}
