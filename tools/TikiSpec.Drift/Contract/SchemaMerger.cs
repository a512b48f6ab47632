using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

/// <summary>Merges raw schemas that hold together into one contract: what allOf means, written as one schema.</summary>
internal sealed class SchemaMerger(SchemaFlattener flattener, string identity)
{
    private readonly TypeMerger _types = new();
    private LimitMerger _limits = LimitMerger.None;
    private KeywordMerger _keywords = KeywordMerger.None;
    private InnerMerger _inner = InnerMerger.None;
    private List<Keyword>? _enum;
    private List<Keyword>? _openEnum;
    private bool _enumHasNull;

    public SchemaContract Merge()
    {
        var parts = flattener.Parts;
        foreach (var part in parts)
        {
            Add(part);
        }

        foreach (var choice in flattener.TypeChoices)
        {
            _types.Add(choice, flattener.TypeChoiceAt);
        }

        foreach (var choice in flattener.ValueChoices)
        {
            AddValues(choice);
        }

        var at = parts.Find(HasSubstance) ?? parts[0];
        var types = _types.Conclude(_inner, _enum ?? Const());
        if (_enum is { Count: 2 } && types.Count == 1 && types[0] == "boolean")
        {
            // Both values there are.
            _enum = null;
        }

        return new SchemaContract
        {
            Parts = parts,
            Identity = identity,
            Component = flattener.Component,
            At = at,
            Types = types,
            IsTyped = _types.IsTyped,
            TypeAt = _types.At.Exists ? _types.At : at["type"],
            IsNullable = Nullability(),
            NullableAt =
                _types.NullAt.Exists ? _types.NullAt
                : flattener.NullSubschema.Exists ? flattener.NullSubschema
                : at,
            Enum = _enum,
            OpenEnum = _openEnum,
            Limits = _limits.Limits,
            Keywords = _keywords.Keywords,
            PropertyNames = _inner.PropertyNames,
            Properties = _inner.Properties,
            Required = _inner.Required,
            Openness = _inner.Openness,
            OpennessAt = _inner.OpennessAt.Exists ? _inner.OpennessAt : at["additionalProperties"],
            Inner = _inner.Inner,
            Choices = flattener.Choices,
            Discriminator = _keywords.Discriminator,
            DependentRequired = _keywords.DependentRequired,
            Lifecycle = _keywords.Lifecycle,
        };
    }

    private List<Keyword>? Const() => _keywords.Keywords.TryGetValue("const", out var value) && value.Text != "null" ? [value] : null;

    /// <summary>Asks only those who know one of the keywords: most schemas are a type and a description.</summary>
    private void Add(SpecCursor part)
    {
        _types.Add(part);
        var keywords = SchemaKeywords.Of(part.Mapping);
        if ((keywords & SchemaKeywords.Limits) != 0)
        {
            (_limits = LimitMerger.OrNew(_limits)).Add(part);
        }

        if ((keywords & SchemaKeywords.Single) != 0)
        {
            (_keywords = KeywordMerger.OrNew(_keywords)).Add(part);
        }

        if ((keywords & SchemaKeywords.Inner) != 0)
        {
            (_inner = InnerMerger.OrNew(_inner)).Add(part);
        }

        if ((keywords & SchemaKeywords.Enum) != 0)
        {
            AddEnum(part);
        }
    }

    private bool? Nullability()
    {
        if (_types.HasNull || flattener.NullSubschema.Exists || (_enumHasNull && !_types.IsTyped))
        {
            return true;
        }

        return _types.IsTyped || _enum is not null || flattener.Choices.Count > 0 || _keywords.Keywords.ContainsKey("const") ? false : null;
    }

    private void AddEnum(SpecCursor part)
    {
        var values = part["enum"];
        if (values.Node is SpecSequence)
        {
            AddValues(values.Items());
        }

        if (part["x-extensible-enum"].Node is SpecSequence)
        {
            var known = part["x-extensible-enum"].Items().Select(value => new Keyword(CanonicalJson.Of(value)!, value));
            _openEnum = (_openEnum ?? []).Concat(known).Distinct().ToList();
        }
    }

    private void AddValues(IEnumerable<SpecCursor> values)
    {
        var keywords = values.Select(value => new Keyword(CanonicalJson.Of(value)!, value)).ToList();
        _enumHasNull |= keywords.RemoveAll(value => value.Text == "null") > 0;
        keywords = keywords.Distinct().ToList();
        _enum = _enum is null ? keywords : _enum.Where(keywords.Contains).ToList();
    }

    /// <summary>A schema that only points on or explains is not where a reader looks for a keyword.</summary>
    private static bool HasSubstance(SpecCursor part) =>
        part.Mapping?.Properties.Any(property =>
            property.Name is not ("$ref" or "allOf" or "description" or "title" or "summary" or "example" or "nullable")
        ) == true;
}
