using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>A value in a YAML or JSON document, with its place in the text. Never part of a surface.</summary>
public abstract class SpecNode
{
    private protected SpecNode(SpecSource source, int start, int end)
    {
        Source = source;
        Start = start;
        End = end;
    }

    public SpecSource Source { get; }

    /// <summary>Offset of the first character.</summary>
    public int Start { get; }

    /// <summary>Offset behind the last character.</summary>
    public int End { get; }

    /// <summary>Two nodes are the same where they are one object. Sets of nodes are asked for often, and the runtime's
    /// own hash of an object costs a call into it for each.</summary>
    public sealed override int GetHashCode() => (Start * 397) ^ End;

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public SpecLocation Location => Source.LocationOf(Start, End);

    /// <summary>What it is in the words of problems: <c>a mapping</c>.</summary>
    public abstract string Noun { get; }
}
