using System.Collections.Concurrent;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;

namespace TikiSpec.OpenApi.References;

/// <summary>A file that was read, and what the references in it lead to.</summary>
internal sealed class ReferredFile(SpecDocument document, string pointer)
{
    public SpecDocument Document { get; } = document;

    public SpecCursor Root { get; } = new(document.Root, pointer);

    /// <summary>The files that are named here, by the names that stand here.</summary>
    public Dictionary<string, ReferredFile?> Files { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, ReferenceTarget> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>The schema that an <c>$anchor</c> calls so, as OpenAPI 3.1 has it; nowhere without one.</summary>
    public SpecCursor AnchoredAt(string name)
    {
        var open = new Stack<SpecCursor>([Root]);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (at.IsMapping && at["$anchor"] is { IsString: true } anchor && anchor.Text == name)
            {
                return at;
            }

            // What is pushed last comes first.
            foreach (var inner in at.Properties().Concat(at.Items()).Reverse())
            {
                open.Push(inner);
            }
        }

        return SpecCursor.Nowhere;
    }
}

/// <summary>What one reference leads to.</summary>
/// <param name="At">The place; <see cref="SpecCursor.Nowhere"/> with a fault.</param>
public sealed record ReferenceTarget(SpecCursor At, ReferenceFault Fault);
