using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>The mapping behind an <c>x-</c> key. What is in it is data: no reference is followed.</summary>
public sealed class ExtensionView
{
    internal ExtensionView(SpecCursor at) => At = at;

    public SpecCursor At { get; }

    /// <summary>What a key of others says, in the words of ours: each of them stands where the others' key
    /// does.</summary>
    /// <param name="place">What the others' key holds.</param>
    /// <param name="words">Our keys and their texts; what has none is left out.</param>
    public static ExtensionView InOurWords(ValueView place, params (string Key, string? Text)[] words)
    {
        var node = place.At.Node!;
        return new ExtensionView(
            new SpecCursor(
                new SpecMapping(
                    node.Source,
                    node.Start,
                    node.End,
                    [
                        .. words
                            .Where(static word => word.Text is not null)
                            .Select(word => new SpecProperty(Scalar(word.Key), Scalar(word.Text!))),
                    ]
                ),
                place.At.Pointer
            )
        );

        SpecScalar Scalar(string text) => new(node.Source, node.Start, node.End, text, ScalarKind.String);
    }

    /// <summary>The key itself, or the whole where it is missing: where a problem with what is behind it is
    /// shown.</summary>
    public SpecCursor KeyOf(string key) => At.Has(key) ? At[key].AtKey : At;

    /// <summary>What stands behind a key, as it is written; null where nothing does.</summary>
    public ValueView? Value(string key) => At.Has(key) ? new ValueView(At[key]) : null;

    public string? Text(string key) => At[key].Text;

    /// <summary>The scalars of a sequence, or one that stands alone.</summary>
    public IEnumerable<string> Texts(string key) => Scalars.TextsOf(At[key].Node);

    /// <summary>A whole number that is not negative; null for anything else.</summary>
    public int? Count(string key) => Scalars.CountOf(At[key].Node);

    public ExtensionView? Inner(string key) => At[key].IsMapping ? new ExtensionView(At[key]) : null;

    /// <summary>The mappings of a sequence.</summary>
    public IEnumerable<ExtensionView> List(string key) =>
        At[key].Items().Where(static item => item.Mapping is not null).Select(static item => new ExtensionView(item));

    /// <summary>The names with a scalar behind them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string key) =>
        Inner(key) is { } inner
            ? inner
                .At.Properties()
                .Where(static property => property.Text is not null)
                .Select(static property => new KeyValuePair<string, string>(property.Name, property.Text!))
            : [];
}
