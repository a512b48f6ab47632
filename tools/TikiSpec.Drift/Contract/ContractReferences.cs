using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

/// <summary>Follows <c>$ref</c> inside one document. What it cannot follow is told once and stands for itself.</summary>
internal sealed class ContractReferences(SpecCursor root)
{
    private const string SchemaFolder = "/components/schemas/";

    private readonly Dictionary<string, SpecCursor> _targets = new(StringComparer.Ordinal);
    private readonly List<ContractProblem> _problems = [];

    public IReadOnlyList<ContractProblem> Problems => _problems;

    /// <summary>The node itself, or what its chain of references ends at.</summary>
    public SpecCursor Resolve(SpecCursor cursor)
    {
        if (ReferenceOf(cursor) is null)
        {
            return cursor;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ReferenceOf(cursor) is { } reference && seen.Add(cursor.Pointer))
        {
            var target = Target(reference, cursor);
            if (!target.Exists)
            {
                return cursor;
            }

            cursor = target;
        }

        return cursor;
    }

    public SpecCursor Step(SpecCursor cursor) => ReferenceOf(cursor) is { } reference ? Target(reference, cursor) : cursor;

    public bool HasComponent(string name) => root["components"]["schemas"][name].Exists;

    /// <summary>A property may be called $ref, too: a reference is a string.</summary>
    public static string? ReferenceOf(SpecCursor cursor) => cursor.Mapping is { } mapping ? ReferenceOf(mapping) : null;

    public static string? ReferenceOf(SpecMapping mapping) =>
        mapping["$ref"] is SpecScalar { Kind: ScalarKind.String } reference ? reference.Text : null;

    /// <summary>The schema's name where the pointer is that of a component.</summary>
    public static string? ComponentOf(string pointer) =>
        pointer.StartsWith(SchemaFolder, StringComparison.Ordinal) && pointer.IndexOf('/', SchemaFolder.Length) < 0
            ? JsonPointer.Segments(pointer)[2]
            : null;

    /// <summary>What a reference that stands at <paramref name="from"/> leads to; a cursor to nothing where it leads nowhere.</summary>
    public SpecCursor Target(string reference, SpecCursor from)
    {
        if (_targets.TryGetValue(reference, out var known))
        {
            return known;
        }

        var target = reference.StartsWith('#') ? Find(reference) : SpecCursor.Nowhere;
        if (!target.Exists && !IsElsewhere(reference))
        {
            _problems.Add(new ContractProblem($"'{reference}' leads nowhere. Correct the reference, or add what it names.", from.Pointer, from.Location));
        }

        return _targets[reference] = target;
    }

    /// <summary>Another file is compared by its name alone: its content is not at hand.</summary>
    private static bool IsElsewhere(string reference) => !reference.StartsWith('#');

    private SpecCursor Find(string reference)
    {
        var cursor = root;
        foreach (var segment in JsonPointer.Segments(reference))
        {
            cursor = cursor.Node is SpecSequence
                ? cursor.Items().FirstOrDefault(item => item.Name == segment) ?? SpecCursor.Nowhere
                : cursor[segment];
            if (!cursor.Exists)
            {
                return SpecCursor.Nowhere;
            }
        }

        return cursor;
    }
}
