using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Merges raw schemas that hold together into one contract: what allOf means, written as one schema.</summary>
internal sealed class SchemaMerger(SchemaFlattener flattener, string identity)
{
    private readonly TypeMerger _types = new();
    private readonly LimitMerger _limits = new();
    private readonly KeywordMerger _keywords = new();
    private readonly InnerMerger _inner = new();
    private List<Facet>? _enum;
    private List<Facet>? _openEnum;
    private bool _enumHasNull;

    public SchemaContract Merge()
    {
        var parts = flattener.Parts;
        foreach (var part in parts)
        {
            _types.Add(part);
            _limits.Add(part);
            _keywords.Add(part);
            _inner.Add(part);
            AddEnum(part);
        }

        foreach (var choice in flattener.TypeChoices)
        {
            _types.Add(choice, flattener.TypeChoiceAt);
        }

        var at = parts.FirstOrDefault(HasSubstance) is { Exists: true } substantial ? substantial : parts[0];
        var types = _types.Conclude(_inner, _enum ?? Const());
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
            NullableAt = _types.NullAt.Exists ? _types.NullAt : flattener.NullArm.Exists ? flattener.NullArm : at,
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

    private List<Facet>? Const() => _keywords.Keywords.TryGetValue("const", out var value) && value.Text != "null" ? [value] : null;

    private bool? Nullability()
    {
        if (_types.HasNull || flattener.NullArm.Exists || (_enumHasNull && !_types.IsTyped))
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
            var facets = values.Items().Select(value => new Facet(JsonText.Of(value)!, value)).ToList();
            _enumHasNull |= facets.RemoveAll(value => value.Text == "null") > 0;
            facets = facets.Distinct().ToList();
            _enum = _enum is null ? facets : _enum.Where(facets.Contains).ToList();
        }

        if (part["x-extensible-enum"].Node is SpecSequence)
        {
            var known = part["x-extensible-enum"].Items().Select(value => new Facet(JsonText.Of(value)!, value));
            _openEnum = (_openEnum ?? []).Concat(known).Distinct().ToList();
        }
    }

    /// <summary>A schema that only points on or explains is not where a reader looks for a keyword.</summary>
    private static bool HasSubstance(SpecCursor part) =>
        part.Mapping?.Members.Any(member => member.Name is not ("$ref" or "allOf" or "description" or "title" or "summary" or "example" or "nullable")) == true;
}
