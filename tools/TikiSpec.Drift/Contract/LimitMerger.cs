namespace TikiSpec.Drift.Contract;

/// <summary>Merges limits: of two the stricter one holds. OpenAPI 3.0's boolean exclusive bounds become numbers, as in 3.1.</summary>
internal sealed class LimitMerger
{
    private static readonly string[] Upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"];
    private static readonly string[] Lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"];

    public static readonly IReadOnlyList<string> Names = [.. Upper, .. Lower, "multipleOf"];

    /// <summary>Shared by all schemas that say nothing of the kind; nothing is ever added to it.</summary>
    public static readonly LimitMerger None = new();

    private readonly Dictionary<string, Keyword> _limits = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Keyword> Limits => _limits;

    public static LimitMerger OrNew(LimitMerger merger) => merger == None ? new() : merger;

    public void Add(SpecCursor part)
    {
        foreach (var keyword in Upper)
        {
            AddLimit(part, keyword, isUpper: true);
        }

        foreach (var keyword in Lower)
        {
            AddLimit(part, keyword, isUpper: false);
        }

        AddMultiple(part["multipleOf"]);
    }

    private void AddLimit(SpecCursor part, string keyword, bool isUpper)
    {
        if (!part.Has(keyword))
        {
            return;
        }

        var value = part[keyword];
        if (CanonicalJson.NumberOf(value) is not { } number || IsNothing(keyword, number))
        {
            return;
        }

        var name = keyword switch
        {
            "maximum" when part["exclusiveMaximum"].IsTrue => "exclusiveMaximum",
            "minimum" when part["exclusiveMinimum"].IsTrue => "exclusiveMinimum",
            _ => keyword,
        };
        var known = _limits.TryGetValue(name, out var kept) ? CanonicalJson.NumberOf(kept.At) : null;
        if (known is not { } limit || (isUpper ? number < limit : number > limit))
        {
            _limits[name] = new Keyword(CanonicalJson.Of(number), value);
        }
    }

    private void AddMultiple(SpecCursor value)
    {
        if (CanonicalJson.NumberOf(value) is { } number)
        {
            _limits["multipleOf"] = new Keyword(CanonicalJson.Of(number), value);
        }
    }

    /// <summary>A minimum of no characters, items or properties is what holds anyway.</summary>
    private static bool IsNothing(string keyword, decimal number) =>
        number <= 0 && keyword is ("minLength" or "minItems" or "minProperties");
}
