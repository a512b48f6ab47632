using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Queries;

/// <summary>One evaluation of a path: what <c>$</c> is, and how much was looked at.</summary>
/// <remarks>A path within a path within a path looks at a document once for each of its nodes, and a list of selectors
/// finds a place once for each of them. The bound is far above what any path that somebody wrote takes.</remarks>
internal sealed class PathRun(SpecNode root)
{
    private const int MostSteps = 5_000_000;

    // A text of so many characters is as much to look at as a node.
    private const int CharactersOfStep = 8;

    // A pattern that was given up was a hostile one; of these there may be a few.
    private const int StepsOfGivenUp = MostSteps / 20;

    private long _steps;

    public NodePlace Root { get; } = new(root, null, 0);

    public bool IsExhausted => _steps > MostSteps;

    /// <summary>False when it was enough.</summary>
    public bool Step() => ++_steps <= MostSteps;

    /// <summary>The same for all that is in a node.</summary>
    public bool LooksAt(SpecNode node)
    {
        _steps += 1 + (node is SpecScalar { Text.Length: var length } ? length / CharactersOfStep : 0);
        return _steps <= MostSteps
            && node switch
            {
                SpecMapping mapping => mapping.Properties.All(property => LooksAt(property.Value)),
                SpecSequence sequence => sequence.Items.All(LooksAt),
                _ => true,
            };
    }

    public bool Fits(string text, string pattern, bool isWhole)
    {
        if (IsExhausted)
        {
            return false;
        }

        var fits = PathPattern.Fits(text, pattern, isWhole);
        _steps += fits is null ? StepsOfGivenUp : 1 + text.Length / CharactersOfStep;
        return fits ?? false;
    }
}
