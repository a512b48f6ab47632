using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Grammar;

/// <summary>The keys of one kind of object.</summary>
public sealed class ObjectRule
{
    private readonly Dictionary<string, KeyRule> _keys;
    private readonly string[] _names;

    internal ObjectRule(ObjectKind kind, RuledKey[] keys)
    {
        Kind = kind;
        _keys = keys.ToDictionary(static entry => entry.Key, static entry => entry.Rule, StringComparer.Ordinal);
        _names = Array.ConvertAll(keys, static entry => entry.Key);
    }

    public ObjectKind Kind { get; }

    /// <summary>The keys that the specification names, in its order.</summary>
    public IReadOnlyList<string> Keys => _names;

    /// <summary>A <c>$ref</c> may stand in its place.</summary>
    public bool TakesReference { get; internal init; }

    /// <summary>Words that the specification does not name may stand here, as in a schema of 3.1; what is behind them
    /// is data.</summary>
    public bool IsOpen { get; internal init; }

    /// <summary>It stands behind an <c>x-</c> key: a <c>$ref</c> in it is data.</summary>
    public bool IsExtension { get; internal init; }

    /// <summary>What stands behind a free name: a path, a status, an expression; null where names are not
    /// free.</summary>
    public KeyRule? Named { get; internal init; }

    /// <summary>Which names there may be.</summary>
    internal Func<string, bool> IsName { get; init; } = static _ => true;

    /// <summary>The rule for a key; null for one that is unknown here.</summary>
    public KeyRule? Find(string key) =>
        _keys.TryGetValue(key, out var rule) ? rule
        : ExtensionKey.Is(key) ? KeyRule.Data
        : Named is { } named && IsName(key) ? named
        : null;
}
