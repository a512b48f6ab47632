namespace TikiSpec.Spec.Tests.Reading;

/// <summary>One value of a YAML document as JSON sees it, with the JSON pointer that leads to it.</summary>
internal sealed record Node(
    string Pointer,
    NodeKind Kind,
    string Text,
    IReadOnlyList<KeyValuePair<string, Node>> Properties,
    IReadOnlyList<Node> Items
)
{
    public bool IsMap => Kind == NodeKind.Map;

    public IEnumerable<string> Keys => Properties.Select(property => property.Key);

    public Node? this[string key] => Properties.FirstOrDefault(property => property.Key == key).Value;

    /// <summary>Follows property names and item indexes; null where a step is missing.</summary>
    public Node? Find(params IEnumerable<string> steps) => steps.Aggregate<string, Node?>(this, (node, step) => node?.Step(step));

    public bool Is(string key, string text) => this[key]?.Text == text;

    /// <summary>This node and everything below it, in document order.</summary>
    public IEnumerable<Node> WithDescendants() =>
        Properties.Select(property => property.Value).Concat(Items).SelectMany(child => child.WithDescendants()).Prepend(this);

    public static string Escape(string step) =>
        step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private Node? Step(string step) =>
        Kind == NodeKind.List && int.TryParse(step, out var index) ? Items.ElementAtOrDefault(index) : this[step];
}

/// <summary>The JSON type of a <see cref="Node"/>.</summary>
internal enum NodeKind
{
    Null,
    Text,
    Number,
    Flag,
    List,
    Map,
}
