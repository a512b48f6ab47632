using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>The mapping behind an <c>x-</c> key. What is in it is data: no reference is followed.</summary>
public sealed class ExtensionView
{
    internal ExtensionView(SpecCursor at) => At = at;

    public SpecCursor At { get; }

    public SpecMapping Node => At.Mapping!;

    /// <summary>The key itself, or the whole where it is missing: where a problem with what is behind it is shown.</summary>
    public SpecNode KeyOf(string key) => (SpecNode?)Node.KeyOf(key) ?? Node;

    public string? Text(string key) => Node[key] is SpecScalar { IsNull: false } scalar ? scalar.Text : null;

    /// <summary>The scalars of a sequence, or one that stands alone.</summary>
    public IEnumerable<string> Texts(string key) => Scalars.TextsOf(Node[key]);

    /// <summary>A whole number that is not negative; null for anything else.</summary>
    public int? Count(string key) => Scalars.CountOf(Node[key]);

    public ExtensionView? Inner(string key) => Node[key] is SpecMapping ? new ExtensionView(At[key]) : null;

    /// <summary>The mappings of a sequence.</summary>
    public IEnumerable<ExtensionView> List(string key) =>
        At[key].Items().Where(static item => item.Mapping is not null).Select(static item => new ExtensionView(item));

    /// <summary>The names with a scalar behind them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string key) =>
        Inner(key) is { } inner
            ? inner
                .Node.Properties.Where(static property => property.Value is SpecScalar { IsNull: false })
                .Select(static property => new KeyValuePair<string, string>(property.Name, ((SpecScalar)property.Value).Text))
            : [];
}
