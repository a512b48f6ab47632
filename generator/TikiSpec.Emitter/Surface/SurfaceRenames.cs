using System.Text.RegularExpressions;

namespace TikiSpec.Emitter.Surface;

/// <summary>What is the same in two surface texts of a spec under another name.</summary>
/// <remarks>
/// An operation is known by its address, else by its id; a type by where it stands in operations and other types; a
/// property by its name on the wire. A type that two places give two successors has none: what nobody can tell stays a
/// break.
/// </remarks>
internal sealed class SurfaceRenames
{
    private static readonly Regex Names = new(@"[\p{L}_][\p{L}\p{Nd}_]*");

    private readonly SurfaceOutline _before;
    private readonly SurfaceOutline _now;
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _disputed = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _seen = [];

    public SurfaceRenames(SurfaceOutline before, SurfaceOutline now)
    {
        (_before, _now) = (before, now);
        Operations =
        [
            .. before.Operations.Select(operation => (operation, SuccessorOf(operation)!)).Where(static pair => pair.Item2 is not null),
        ];
        foreach (var (old, successor) in Operations)
        {
            Pair(old.OptionsName, successor.OptionsName);
            Pair(old.HeadersName, successor.HeadersName);
            PairOutcomes(old, successor);
            PairAll(old.Parameters, successor.Parameters);
            PairAll(old.Contents, successor.Contents);
        }

        foreach (var name in before.Types.Keys.Where(now.Types.ContainsKey))
        {
            Walk(name, name);
        }

        foreach (var name in _disputed)
        {
            _types.Remove(name);
        }
    }

    /// <summary>Operations that both have.</summary>
    public IReadOnlyList<(OutlineOperation Before, OutlineOperation Now)> Operations { get; }

    /// <summary>The types that have another name now, by their old ones.</summary>
    public IReadOnlyDictionary<string, string> Types => _types;

    /// <summary>Every type that both have, whatever its name.</summary>
    public IEnumerable<(OutlineType Before, OutlineType Now)> Pairs =>
        from old in _before.All
        let name = _types.TryGetValue(old.Name, out var successor) ? successor : old.Name
        let now = _now.Find(name)
        where now is not null && now.Kind == old.Kind
        select (old, now);

    /// <summary>A text with the names that its types have now.</summary>
    public string Translated(string text) =>
        Names.Replace(text, name => _types.TryGetValue(name.Value, out var successor) ? successor : name.Value);

    private OutlineOperation? SuccessorOf(OutlineOperation operation) =>
        _now.Operations.FirstOrDefault(other => other.Address == operation.Address)
        ?? _now.Operations.FirstOrDefault(other => other.Id == operation.Id && other.Id.Length > 0);

    private void PairAll(IEnumerable<OutlineName> before, IReadOnlyCollection<OutlineName> now)
    {
        foreach (var one in before)
        {
            if (now.FirstOrDefault(other => other.Key == one.Key) is { } other)
            {
                var (names, others) = (Used(one.Wire, _before), Used(other.Wire, _now));
                if (names.Count == others.Count)
                {
                    foreach (var (name, successor) in names.Zip(others, static (name, successor) => (name, successor)))
                    {
                        Pair(name, successor);
                    }
                }
            }
        }
    }

    /// <summary>The type of an operation's successes is named by its methods alone.</summary>
    private void PairOutcomes(OutlineOperation old, OutlineOperation successor)
    {
        var (name, other) = (old.Methods[0].Result, successor.Methods[0].Result);
        if (IsOutcome(_before.Find(name)) && IsOutcome(_now.Find(other)))
        {
            Pair(name, other);
        }
    }

    private static bool IsOutcome(OutlineType? type) => type?.Kind == OutlineType.OutcomeKind;

    private void Pair(string name, string successor)
    {
        // An operation has no record of headers where none are declared.
        if (name.Length == 0 || successor.Length == 0)
        {
            return;
        }

        var isNew = _before.Find(successor) is null;
        if (name != successor && _now.Find(name) is null && isNew)
        {
            var known = _types.TryGetValue(name, out var other) ? other : _types.FirstOrDefault(pair => pair.Value == successor).Key;
            if (known is null)
            {
                _types[name] = successor;
            }
            else if (_types.TryGetValue(name, out other) ? other != successor : true)
            {
                _disputed.Add(name);
                return;
            }
        }
        else if (name != successor)
        {
            return;
        }

        Walk(name, successor);
    }

    private void Walk(string name, string successor)
    {
        if (
            _seen.Add((name, successor))
            && _before.Types.TryGetValue(name, out var before)
            && _now.Types.TryGetValue(successor, out var now)
        )
        {
            PairAll(before.Properties, now.Properties);
            PairAll(before.Cases, now.Cases);
        }
    }

    private static List<string> Used(string wire, SurfaceOutline outline) =>
        [.. Names.Matches(wire).Cast<Match>().Select(static match => match.Value).Where(outline.Types.ContainsKey)];
}
