namespace TikiSpec.Drift.Contract;

/// <summary>Merges <c>type</c> and the spellings of null.</summary>
internal sealed class TypeMerger
{
    private static readonly string[] Nothing = ["nothing"];

    private IReadOnlyList<string>? _types;

    /// <summary>Where the type stands, if anywhere.</summary>
    public SpecCursor? At { get; private set; }

    public SpecCursor? NullAt { get; private set; }

    public bool HasNull => NullAt is not null;

    public bool IsTyped => _types is not null;

    public void AddNever(SchemaView part)
    {
        _types = Nothing;
        At = part.At;
    }

    public void AddNullable(KeywordView keyword) => NullAt = keyword.IsTrue ? keyword.At : NullAt;

    public void AddTypes(SchemaView part, KeywordView keyword)
    {
        NullAt = part.HasNullType ? keyword.At : NullAt;
        if (part.Types is { Count: > 0 } types)
        {
            Add(types, keyword.At);
        }
    }

    public void Add(IReadOnlyList<string> types, SpecCursor at)
    {
        At ??= at;
        _types = _types is null ? types.Distinct().ToList() : Both(_types, types);
    }

    /// <summary>The types; where none is named, those that the other keywords speak of.</summary>
    public IReadOnlyList<string> Conclude(InnerMerger inner, IReadOnlyList<Keyword>? values)
    {
        if (_types is { Count: < 2 } named)
        {
            return named;
        }

        var types =
            _types
            ?? (
                inner.IsObject ? ["object"]
                : inner.IsArray ? ["array"]
                : values is { Count: > 0 } ? values.Select(static value => value.Value!.Type).Distinct().ToList()
                : []
            );
        return types.OrderBy(static type => type, StringComparer.Ordinal).ToList();
    }

    private static IReadOnlyList<string> Both(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var both = left.Where(right.Contains).ToList();
        if (!both.Contains("integer") && left.Concat(right).Contains("integer") && left.Concat(right).Contains("number"))
        {
            both.Remove("number");
            both.Add("integer");
        }

        // No value is of two types at once.
        return both.Count > 0 ? both : Nothing;
    }
}
