namespace TikiSpec.Drift.Contract;

/// <summary>Follows references for schemas, which are compared also where they lead nowhere: there a reference stands
/// for itself, and says nothing.</summary>
internal sealed class ContractReferences(DocumentView document)
{
    private const string SchemaFolder = "/components/schemas/";

    /// <summary>The node itself, or what its chain of references ends at.</summary>
    public SpecCursor Resolve(SpecCursor cursor) => document.Resolve(cursor) is { Exists: true } target ? target : cursor;

    /// <summary>One reference far; a cursor to nothing where it leads nowhere.</summary>
    public SpecCursor Step(SpecCursor cursor) => ReferenceResolver.ReferenceIn(cursor) is { } reference ? Target(reference) : cursor;

    public SpecCursor Target(SpecScalar reference) => document.References.TargetOf(reference).At;

    public bool HasComponent(string name) => document.Root["components"]["schemas"][name].Exists;

    public static string? ReferenceOf(SpecCursor cursor) => ReferenceResolver.ReferenceIn(cursor)?.Text;

    /// <summary>The schema's name where the pointer is that of a component.</summary>
    public static string? ComponentOf(string pointer) =>
        pointer.StartsWith(SchemaFolder, StringComparison.Ordinal) && pointer.IndexOf('/', SchemaFolder.Length) < 0
            ? JsonPointer.Segments(pointer)[2]
            : null;
}
