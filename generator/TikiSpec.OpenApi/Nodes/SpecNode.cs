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

    public SpecLocation Location => Source.LocationOf(Start, End);

    /// <summary>What it is in the words of problems: <c>a mapping</c>.</summary>
    public abstract string Noun { get; }
}
