using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.References;

/// <summary>Texts by their paths: what a reference to a file means. Of two with one path the first counts.</summary>
public sealed class SpecTexts
{
    private readonly IReadOnlyList<SpecText> _all;
    private readonly Dictionary<string, SpecText> _byPath = new(StringComparer.Ordinal);

    public SpecTexts(IReadOnlyList<SpecText> all)
    {
        _all = all;
        foreach (var text in all)
        {
            var path = SpecPath.Normal(text.Path);
            if (!_byPath.ContainsKey(path))
            {
                _byPath.Add(path, text);
            }
        }
    }

    /// <summary>The text that <paramref name="file"/>, written in <paramref name="from"/>, means; null where there is
    /// none.</summary>
    /// <remarks>A text that is known by a mere name lies in no folder that a reference could start from: there, the one
    /// text whose path ends in the reference is meant, and none where several do.</remarks>
    public SpecText? Find(string file, SpecText from)
    {
        var wanted = SpecReferences.Resolve(from.Path, file);
        return _byPath.TryGetValue(wanted, out var text) ? text
            : SpecPath.IsName(from.Path) ? Only(_all.Where(other => SpecPath.EndsIn(other.Path, wanted)))
            : null;
    }

    private static SpecText? Only(IEnumerable<SpecText> texts)
    {
        var few = texts.Distinct().Take(2).ToList();
        return few.Count == 1 ? few[0] : null;
    }
}
