using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

/// <summary>Merges <c>type</c> and the spellings of null.</summary>
internal sealed class TypeMerger
{
    private static readonly string[] Nothing = ["nothing"];

    private IReadOnlyList<string>? _types;

    /// <summary>Where the type stands, if anywhere.</summary>
    public SpecCursor At { get; private set; } = SpecCursor.Nowhere;

    public SpecCursor NullAt { get; private set; } = SpecCursor.Nowhere;

    public bool HasNull { get; private set; }

    public bool IsTyped => _types is not null;

    public void Add(SpecCursor part)
    {
        if (part.IsFalse)
        {
            _types = Nothing;
            At = part;
            return;
        }

        if (part.Has("nullable") && part["nullable"].IsTrue)
        {
            HasNull = true;
            NullAt = part["nullable"];
        }

        if (part.Has("type"))
        {
            AddNamed(part["type"]);
        }
    }

    public void Add(IReadOnlyList<string> types, SpecCursor at)
    {
        At = At.Exists ? At : at;
        _types = _types is null ? types.Distinct().ToList() : Both(_types, types);
    }

    /// <summary>The types; where none is named, those that the other keywords speak of.</summary>
    public IReadOnlyList<string> Conclude(InnerMerger inner, List<Keyword>? values)
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
                : values is { Count: > 0 } ? values.Select(value => TypeOf(value.At)).Distinct().ToList()
                : []
            );
        return types.OrderBy(type => type, StringComparer.Ordinal).ToList();
    }

    private void AddNamed(SpecCursor type)
    {
        var types = type.Text is { } single ? new List<string> { single } : type.Texts().ToList();
        if (types.Remove("null"))
        {
            HasNull = true;
            NullAt = type;
        }

        if (types.Count > 0)
        {
            Add(types, type);
        }
    }

    private static string TypeOf(SpecCursor value) =>
        value.Node switch
        {
            SpecMapping => "object",
            SpecSequence => "array",
            SpecScalar { Kind: ScalarKind.Boolean } => "boolean",
            SpecScalar { Kind: ScalarKind.Integer } => "integer",
            SpecScalar { Kind: ScalarKind.Float } => "number",
            _ => "string",
        };

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
