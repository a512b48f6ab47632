using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Merges <c>type</c> and the spellings of null.</summary>
internal sealed class TypeMerger
{
    private HashSet<string>? _types;

    /// <summary>Where the type stands, if anywhere.</summary>
    public SpecCursor At { get; private set; }

    public SpecCursor NullAt { get; private set; }

    public bool HasNull { get; private set; }

    public bool IsTyped => _types is not null;

    public void Add(SpecCursor part)
    {
        if (part.IsFalse)
        {
            _types = ["nothing"];
            At = part;
            return;
        }

        if (part["nullable"].IsTrue)
        {
            HasNull = true;
            NullAt = part["nullable"];
        }

        var type = part["type"];
        var types = (type.Text is { } single ? [single] : type.Texts()).ToList();
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

    public void Add(IReadOnlyList<string> types, SpecCursor at)
    {
        At = At.Exists ? At : at;
        _types = _types is null ? new HashSet<string>(types, StringComparer.Ordinal) : Both(_types, types);
    }

    /// <summary>The types; where none is named, those that the other keywords speak of.</summary>
    public IReadOnlyList<string> Conclude(InnerMerger inner, List<Facet>? values)
    {
        var types = _types;
        if (types is null)
        {
            types = new HashSet<string>(StringComparer.Ordinal);
            if (inner.IsObject)
            {
                types.Add("object");
            }
            else if (inner.IsArray)
            {
                types.Add("array");
            }
            else if (values is { Count: > 0 })
            {
                types.UnionWith(values.Select(value => TypeOf(value.At)));
            }
        }

        return types.OrderBy(type => type, StringComparer.Ordinal).ToList();
    }

    private static string TypeOf(SpecCursor value) => value.Node switch
    {
        SpecMapping => "object",
        SpecSequence => "array",
        SpecScalar { Kind: ScalarKind.Boolean } => "boolean",
        SpecScalar { Kind: ScalarKind.Integer } => "integer",
        SpecScalar { Kind: ScalarKind.Float } => "number",
        _ => "string",
    };

    private static HashSet<string> Both(HashSet<string> left, IReadOnlyList<string> right)
    {
        var both = new HashSet<string>(left.Where(right.Contains), StringComparer.Ordinal);
        if (!both.Contains("integer") && left.Concat(right).Contains("integer") && left.Concat(right).Contains("number"))
        {
            both.Remove("number");
            both.Add("integer");
        }

        // No value is of two types at once.
        return both.Count > 0 ? both : ["nothing"];
    }
}
