namespace TikiSpec.Drift.Contract;

/// <summary>Merges keywords that are one value each.</summary>
internal sealed class KeywordMerger
{
    private static readonly string[] Single = ["format", "default", "const", "contentEncoding", "contentMediaType"];
    private static readonly string[] Flags = ["readOnly", "writeOnly", "uniqueItems"];

    public static readonly IReadOnlyList<string> Names =
    [
        .. Single,
        .. Flags,
        .. ComparedKeys.OfSchemas,
        .. Lifecycle.Keywords,
        "pattern",
        "dependentRequired",
        "discriminator",
    ];

    /// <summary>Shared by all schemas that say nothing of the kind; nothing is ever added to it.</summary>
    public static readonly KeywordMerger None = new();

    private readonly Dictionary<string, Keyword> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Keyword> _dependentRequired = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Keyword> Keywords => _keywords;

    public IReadOnlyDictionary<string, Keyword> DependentRequired => _dependentRequired;

    public SpecCursor Discriminator { get; private set; } = SpecCursor.Nowhere;

    public Lifecycle Lifecycle { get; private set; } = Lifecycle.None;

    public static KeywordMerger OrNew(KeywordMerger merger) => merger == None ? new() : merger;

    public void Add(SpecCursor part)
    {
        foreach (var keyword in Single)
        {
            if (part.Has(keyword) && !_keywords.ContainsKey(keyword))
            {
                var value = part[keyword];
                _keywords[keyword] = new Keyword(CanonicalJson.Of(value)!, value);
            }
        }

        foreach (var keyword in Flags.Where(keyword => part[keyword].IsTrue))
        {
            _keywords[keyword] = new Keyword("true", part[keyword]);
        }

        AddPattern(part["pattern"]);
        foreach (
            var extension in part.Properties()
                .Where(property => ComparedKeys.OfSchemas.Contains(property.Name) && !_keywords.ContainsKey(property.Name))
        )
        {
            if (ComparedKeys.TextOf(extension.Name, extension) is { } text)
            {
                _keywords[extension.Name] = new Keyword(text, extension);
            }
        }

        foreach (var property in part["dependentRequired"].Properties())
        {
            var names = property.Texts().OrderBy(name => name, StringComparer.Ordinal);
            _dependentRequired[property.Name] = new Keyword(string.Join(", ", names), property);
        }

        Discriminator = Discriminator.Exists ? Discriminator : part["discriminator"];
        Lifecycle = Merge(Lifecycle, Lifecycle.Read(part));
    }

    /// <summary>Several patterns must all match; together they are compared as one text.</summary>
    private void AddPattern(SpecCursor pattern)
    {
        if (pattern.Text is not { } text)
        {
            return;
        }

        _keywords["pattern"] =
            !_keywords.TryGetValue("pattern", out var known) || known.Text == text
                ? new Keyword(text, pattern)
                : new Keyword(known.Text + " and " + text, known.At);
    }

    private static Lifecycle Merge(Lifecycle outer, Lifecycle inner) =>
        ReferenceEquals(inner, Lifecycle.None)
            ? outer
            : new Lifecycle
            {
                IsDeprecated = outer.IsDeprecated || inner.IsDeprecated,
                Sunset = outer.Sunset ?? inner.Sunset,
                Since = outer.Since ?? inner.Since,
                Successor = outer.Successor ?? inner.Successor,
                Stability = outer.Stability ?? inner.Stability,
            };
}
