using System.Globalization;

namespace TikiSpec.Testing.Scoring;

/// <summary>How many of the facts that were read are right, and how many of the right ones were read.</summary>
public sealed class Score(string kind)
{
    private readonly List<string> _wrong = [];
    private int _both;
    private int _onlyRead;
    private int _onlyRight;

    public double Precision => _both + _onlyRead == 0 ? 1 : (double)_both / (_both + _onlyRead);

    public double Recall => _both + _onlyRight == 0 ? 1 : (double)_both / (_both + _onlyRight);

    public IReadOnlyList<string> Wrong => _wrong;

    public void Add(string where, IEnumerable<string> read, IEnumerable<string> right)
    {
        var (found, known) = (read.ToHashSet(), right.ToHashSet());
        _both += found.Count(known.Contains);
        _onlyRead += found.Count(fact => !known.Contains(fact));
        _onlyRight += known.Count(fact => !found.Contains(fact));
        _wrong.AddRange(found.Except(known).Select(fact => $"{where}: read {kind} {fact}"));
        _wrong.AddRange(known.Except(found).Select(fact => $"{where}: missed {kind} {fact}"));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}: precision {Precision:0.000}, recall {Recall:0.000} of {_both + _onlyRight}");
}
