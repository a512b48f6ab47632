namespace TikiSpec.Drift.Contract;

/// <summary>A schema as it acts on the wire: references followed, allOf merged, null and exclusive bounds in one
/// spelling. Two documents that describe the same values have the same contract.</summary>
/// <remarks>Made of the raw schemas that it merges (<see cref="Parts"/>); inner schemas are cursors, read when they are
/// asked for, so recursion ends.</remarks>
internal sealed class SchemaContract
{
    private IReadOnlyList<string> _types = [];
    private IReadOnlyList<Keyword>? _enum;
    private bool? _isNullable;
    private SchemaContract? _withoutNull;

    public required IReadOnlyList<SchemaView> Parts { get; init; }

    /// <summary>The component that the place referred to, or null for an inline schema.</summary>
    public required string? Component { get; init; }

    /// <summary>Where a keyword would stand that is missing.</summary>
    public required SpecCursor At { get; init; }

    public required string? Title { get; init; }

    /// <summary>In ordinal order, without null; empty means any.</summary>
    public required IReadOnlyList<string> Types
    {
        get => _types;
        init => _types = value;
    }

    /// <summary>The document names the type itself; else it was concluded from other keywords.</summary>
    public required bool IsTyped { get; init; }

    /// <summary>Null where no type is written.</summary>
    public required SpecCursor? TypeAt { get; init; }

    /// <summary>Null where the schema accepts anything and so says nothing of null.</summary>
    public required bool? IsNullable
    {
        get => _isNullable;
        init => _isNullable = value;
    }

    /// <summary>The same for values other than null.</summary>
    public SchemaContract WithoutNull
    {
        get
        {
            if (_withoutNull is null)
            {
                var twin = _isNullable == true ? (SchemaContract)MemberwiseClone() : this;
                twin._isNullable = _isNullable == true ? false : _isNullable;
                _withoutNull = twin;
            }

            return _withoutNull;
        }
    }

    /// <summary>The same for values of one of its types.</summary>
    public SchemaContract OfType(string type)
    {
        var twin = (SchemaContract)MemberwiseClone();
        twin._withoutNull = null;
        twin._types = [type];
        twin._enum = _enum?.Where(value => value.Value is not { } written || KeywordTypes.Takes(type, written.Type)).ToList();
        return twin;
    }

    public required SpecCursor NullableAt { get; init; }

    /// <summary>Closed values without null, or null when there is no enum.</summary>
    public required IReadOnlyList<Keyword>? Enum
    {
        get => _enum;
        init => _enum = value;
    }

    /// <summary>x-extensible-enum: known values of an open set.</summary>
    public required IReadOnlyList<Keyword>? OpenEnum { get; init; }

    /// <summary>maximum, exclusiveMaximum, maxLength … by keyword, as numbers.</summary>
    public required IReadOnlyDictionary<string, Limit> Limits { get; init; }

    /// <summary>format, pattern, default, const, readOnly … by keyword, and the x- keys that change the
    /// client.</summary>
    public required IReadOnlyDictionary<string, Keyword> Keywords { get; init; }

    public required IReadOnlyList<string> PropertyNames { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<SchemaView>> Properties { get; init; }

    /// <summary>Each required name, and where it stands in <c>required</c>.</summary>
    public required IReadOnlyDictionary<string, SpecCursor> Required { get; init; }

    public required Openness Openness { get; init; }

    /// <summary>Where additionalProperties stands; null where it does not.</summary>
    public required SpecCursor? OpennessAt { get; init; }

    /// <summary>items, additionalProperties, not, if, then, else, prefixItems/0, patternProperties/^x … by the steps
    /// below the schema.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SchemaView>> Inner { get; init; }

    public required IReadOnlyList<Choice> Choices { get; init; }

    public required DiscriminatorView? Discriminator { get; init; }

    /// <summary>dependentRequired: the property, and the names that it asks for.</summary>
    public required IReadOnlyDictionary<string, Keyword> DependentRequired { get; init; }

    public required Lifecycle Lifecycle { get; init; }

    public bool IsReadOnly => Has("readOnly");

    public bool IsWriteOnly => Has("writeOnly");

    public string? Format => Keywords.TryGetValue("format", out var format) ? format.Value!.Text : null;

    /// <summary>The format; OpenAPI 3.1 says byte and binary by content keywords.</summary>
    public string? EffectiveFormat =>
        Format
        ?? (
            TextOf("contentEncoding") == "base64" ? "byte"
            : TextOf("contentMediaType") == "application/octet-stream" ? "binary"
            : null
        );

    public bool IsBytes => EffectiveFormat is "binary" or "byte";

    /// <summary>Says nothing but that the value is bytes, or nothing at all: in a format that is no text, all of these
    /// mean the same.</summary>
    public bool IsAnyBytes =>
        Types is [] or ["string"]
        && Enum is null
        && Choices.Count + Limits.Count + Inner.Count + Properties.Count + Required.Count == 0
        && Keywords.Keys.All(static key => key is "format" or "contentMediaType")
        && (EffectiveFormat == "binary" || (EffectiveFormat is null && Types.Count == 0));

    /// <summary>Any value fits.</summary>
    public bool IsSilent =>
        IsAny
        && OpenEnum is null
        && Limits.Count + Keywords.Count + Inner.Count + Properties.Count + Required.Count + DependentRequired.Count == 0;

    private string? TextOf(string keyword) => Keywords.TryGetValue(keyword, out var value) ? value.Value?.Text : null;

    /// <summary>The value of const, or of an enum of one; null where several fit, or any.</summary>
    public Keyword? OnlyValue =>
        Enum is { Count: 1 } values ? values[0]
        : Enum is null && Keywords.TryGetValue("const", out var only) ? only
        : null;

    public bool IsAny => Types.Count == 0 && Enum is null && Choices.Count == 0;

    private bool Has(string name) => Keywords.TryGetValue(name, out var keyword) && keyword.Text == "true";
}
