namespace TikiSpec.Drift.Contract;

/// <summary>Merges keywords that are one value each.</summary>
internal sealed class KeywordMerger
{
    /// <summary>Shared by all schemas that say nothing of the kind; nothing is ever added to it.</summary>
    public static readonly KeywordMerger None = new();

    private readonly Dictionary<string, Keyword> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Keyword> _dependentRequired = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Keyword> Keywords => _keywords;

    public IReadOnlyDictionary<string, Keyword> DependentRequired => _dependentRequired;

    public DiscriminatorView? Discriminator { get; private set; }

    public Lifecycle Lifecycle { get; private set; } = Lifecycle.None;

    public static KeywordMerger OrNew(KeywordMerger merger) => merger == None ? new() : merger;

    /// <summary>Of several values the first is told.</summary>
    public void AddValue(KeywordView keyword)
    {
        if (!_keywords.ContainsKey(keyword.Name))
        {
            _keywords[keyword.Name] = Keyword.Of(keyword.Value);
        }
    }

    public void AddFlag(KeywordView keyword)
    {
        if (keyword.IsTrue)
        {
            _keywords[keyword.Name] = new Keyword("true", keyword.At);
        }
    }

    /// <summary>Several patterns must all match; together they are compared as one text.</summary>
    public void AddPattern(KeywordView keyword)
    {
        if (keyword.Text is { } text)
        {
            _keywords["pattern"] =
                !_keywords.TryGetValue("pattern", out var known) || known.Text == text
                    ? new Keyword(text, keyword.At)
                    : new Keyword(known.Text + " and " + text, known.At);
        }
    }

    public void AddExtension(KeywordView keyword)
    {
        if (!_keywords.ContainsKey(keyword.Name) && ComparedKeys.TextOf(keyword.Name, keyword.Value) is { } text)
        {
            _keywords[keyword.Name] = new Keyword(text, keyword.At);
        }
    }

    public void AddDependentRequired(IEnumerable<ValueView> properties)
    {
        foreach (var property in properties)
        {
            AddDependentRequired(property.Name, property.Texts, property.At);
        }
    }

    /// <summary>Schemas that ask for names alone.</summary>
    public void AddDependentRequired(IEnumerable<PropertyView> properties)
    {
        foreach (var property in properties)
        {
            AddDependentRequired(property.Name, property.Schema.Required.Select(static name => name.Text!), property.Schema.At);
        }
    }

    private void AddDependentRequired(string property, IEnumerable<string> names, SpecCursor at)
    {
        var known = _dependentRequired.TryGetValue(property, out var others) ? others.Text.Split([", "], StringSplitOptions.None) : [];
        _dependentRequired[property] = new Keyword(string.Join(", ", known.Union(names).Order(StringComparer.Ordinal)), at);
    }

    public void AddDiscriminator(SchemaView part) => Discriminator ??= part.Discriminator;

    public void AddLifecycle(SchemaView part) => Lifecycle = Lifecycle.Or(Lifecycle.Read(part));
}
