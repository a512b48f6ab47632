using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Queries;

/// <summary>One evaluation of a path: what <c>$</c> is, and how much was looked at.</summary>
/// <remarks>A path within a path within a path looks at a document once for each of its nodes. The bound is far above
/// what any path that somebody wrote takes.</remarks>
internal sealed class PathRun(SpecNode root)
{
    private const int MostSteps = 20_000_000;

    private int _steps;

    public NodePlace Root { get; } = new(root, null, 0);

    public bool IsExhausted => _steps > MostSteps;

    /// <summary>False when it was enough.</summary>
    public bool Step() => ++_steps <= MostSteps;
}
