namespace TikiSpec.Drift;

/// <summary>Merges keywords that are one value each.</summary>
internal sealed class KeywordMerger
{
    private static readonly string[] Single = ["format", "default", "const", "contentEncoding", "contentMediaType"];
    private static readonly string[] Flags = ["readOnly", "writeOnly", "uniqueItems"];

    private readonly Dictionary<string, Facet> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Facet> _dependentRequired = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Facet> Keywords => _keywords;

    public IReadOnlyDictionary<string, Facet> DependentRequired => _dependentRequired;

    public SpecCursor Discriminator { get; private set; }

    public Lifecycle Lifecycle { get; private set; } = new();

    public void Add(SpecCursor part)
    {
        foreach (var keyword in Single)
        {
            if (part[keyword] is { Exists: true } value && !_keywords.ContainsKey(keyword))
            {
                _keywords[keyword] = new Facet(JsonText.Of(value)!, value);
            }
        }

        foreach (var keyword in Flags.Where(keyword => part[keyword].IsTrue))
        {
            _keywords[keyword] = new Facet("true", part[keyword]);
        }

        AddPattern(part["pattern"]);
        foreach (var extension in part.Members().Where(member => ClientKeys.OfSchemas.Contains(member.Key) && !_keywords.ContainsKey(member.Key)))
        {
            if (ClientKeys.TextOf(extension.Key, extension.Value) is { } text)
            {
                _keywords[extension.Key] = new Facet(text, extension.Value);
            }
        }

        foreach (var member in part["dependentRequired"].Members())
        {
            var names = member.Value.Texts().OrderBy(name => name, StringComparer.Ordinal);
            _dependentRequired[member.Key] = new Facet(string.Join(", ", names), member.Value);
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

        var isFirst = !_keywords.TryGetValue("pattern", out var known);
        _keywords["pattern"] = isFirst || known.Text == text ? new Facet(text, pattern) : new Facet(known.Text + " and " + text, known.At);
    }

    private static Lifecycle Merge(Lifecycle outer, Lifecycle inner) => new()
    {
        IsDeprecated = outer.IsDeprecated || inner.IsDeprecated,
        Sunset = outer.Sunset ?? inner.Sunset,
        Since = outer.Since ?? inner.Since,
        Successor = outer.Successor ?? inner.Successor,
        Stability = outer.Stability ?? inner.Stability,
    };
}
