namespace TikiSpec.Drift.Contract;

/// <summary>Merges schemas that hold together into one contract: what allOf means, written as one schema.</summary>
internal sealed class SchemaMerger(SchemaFlattener flattener)
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
        parts.ForEach(Add);
        _inner.Settle(isWhole: flattener.Choices.Count == 0 && !parts.Exists(static part => part.Has("additionalProperties")));
        foreach (var choice in flattener.TypeChoices)
        {
            _types.Add(choice, flattener.TypeChoiceAt!);
        }

        foreach (var choice in flattener.ValueChoices)
        {
            AddValues(choice);
        }

        var main = parts.Find(HasSubstance) ?? parts[0];
        var types = _types.Conclude(_inner, _enum ?? Const());
        _limits.Settle(types, _keywords.Keywords.TryGetValue("format", out var format) ? format.Value?.Text : null);
        if (_enum is { Count: 2 } && types.Count == 1 && types[0] == "boolean")
        {
            // Both values there are.
            _enum = null;
        }

        return new SchemaContract
        {
            Parts = parts,
            Component = flattener.Component,
            At = main.At,
            Title = main.Title,
            Types = types,
            IsTyped = _types.IsTyped,
            TypeAt = _types.At ?? main.Value("type")?.At,
            IsNullable = Nullability(),
            NullableAt = _types.NullAt ?? flattener.NullSubschema ?? main.At,
            Enum = _enum,
            OpenEnum = _openEnum,
            Limits = _limits.Limits,
            Keywords = _keywords.Keywords,
            PropertyNames = _inner.PropertyNames,
            Properties = _inner.Properties,
            Required = _inner.Required,
            Openness = _inner.Openness,
            OpennessAt = _inner.OpennessAt ?? main.Value("additionalProperties")?.At,
            Inner = _inner.Inner,
            Choices = flattener.Choices,
            Discriminator = _keywords.Discriminator,
            DependentRequired = _keywords.DependentRequired,
            Lifecycle = _keywords.Lifecycle,
        };
    }

    private List<Keyword>? Const() => _keywords.Keywords.TryGetValue("const", out var value) && value.Text != "null" ? [value] : null;

    private void Add(SchemaView part)
    {
        if (part.IsNever)
        {
            _types.AddNever(part);
        }

        var keywords = part.Keywords;
        for (var i = 0; i < keywords.Count; i++)
        {
            Add(part, keywords[i]);
        }
    }

    /// <summary>Each keyword to whom it concerns; what nobody takes is a note.</summary>
    private void Add(SchemaView part, KeywordView keyword)
    {
        switch (keyword.Name)
        {
            case "type":
                _types.AddTypes(part, keyword);
                break;
            case "nullable":
                _types.AddNullable(keyword);
                break;
            case "enum":
                AddEnum(keyword);
                break;
            case "x-extensible-enum":
                AddOpenEnum(keyword);
                break;
            case "maximum" or "minimum" or "exclusiveMaximum" or "exclusiveMinimum" or "multipleOf":
            case "maxLength" or "minLength" or "maxItems" or "minItems" or "maxProperties" or "minProperties":
            case "maxContains" or "minContains":
                (_limits = LimitMerger.OrNew(_limits)).Add(keyword);
                break;
            default:
                if (!AddInner(part, keyword))
                {
                    AddKeyword(part, keyword);
                }

                break;
        }
    }

    private bool AddInner(SchemaView part, KeywordView keyword)
    {
        switch (keyword.Name)
        {
            case "properties":
                Inner().AddProperties(part);
                return true;
            case "required":
                Inner().AddRequired(part);
                return true;
            case "additionalProperties":
                Inner().AddOpenness(keyword);
                return true;
            case "items" or "not" or "if" or "then" or "else" or "contains" or "propertyNames":
            case "unevaluatedItems" or "contentSchema":
                Inner().AddOne(keyword);
                return true;
            case "unevaluatedProperties":
                if (IsAlone(part))
                {
                    Inner().AddOpenness(keyword);
                }
                else
                {
                    Inner().AddUnevaluated(keyword);
                }

                return true;
            case "patternProperties":
                Inner().AddMap(keyword, keyword.SchemaMap);
                return true;
            case "dependentSchemas":
                Keywords().AddDependentRequired(keyword.SchemaMap.Where(IsOfNames));
                Inner().AddMap(keyword, keyword.SchemaMap.Where(static entry => !IsOfNames(entry)));
                return true;
            case "prefixItems":
                Inner().AddList(keyword);
                return true;
            default:
                return false;
        }
    }

    private void AddKeyword(SchemaView part, KeywordView keyword)
    {
        switch (keyword.Name)
        {
            case "format" or "default" or "const" or "contentEncoding" or "contentMediaType":
                Keywords().AddValue(keyword);
                break;
            case "readOnly" or "writeOnly" or "uniqueItems":
                Keywords().AddFlag(keyword);
                break;
            case "pattern":
                Keywords().AddPattern(keyword);
                break;
            case "dependentRequired":
                Keywords().AddDependentRequired(keyword.Value.Inner);
                break;
            case "discriminator":
                Keywords().AddDiscriminator(part);
                break;
            case var name when LifecycleView.IsKey(name):
                Keywords().AddLifecycle(part);
                break;
            case var name when ComparedKeys.OfSchemas.Contains(name):
                Keywords().AddExtension(keyword);
                break;
        }
    }

    /// <summary>Nothing in it speaks of properties but its own keywords, so that what is unevaluated is what is
    /// additional.</summary>
    private static bool IsAlone(SchemaView part) =>
        !part.Has("additionalProperties")
        && !part.Has("allOf")
        && !part.Has("oneOf")
        && !part.Has("anyOf")
        && !part.Has("if")
        && !part.Has("dependentSchemas")
        && part.OwnReference is null;

    /// <summary>It asks for names and nothing else.</summary>
    private static bool IsOfNames(PropertyView entry) => SilentKeywords.AreAllBut(entry.Schema, static name => name == "required");

    private InnerMerger Inner() => _inner = InnerMerger.OrNew(_inner);

    private KeywordMerger Keywords() => _keywords = KeywordMerger.OrNew(_keywords);

    private bool? Nullability()
    {
        if (_types.HasNull || flattener.NullSubschema is not null || (_enumHasNull && !_types.IsTyped))
        {
            return true;
        }

        return _types.IsTyped || _enum is not null || flattener.Choices.Count > 0 || _keywords.Keywords.ContainsKey("const") ? false : null;
    }

    private void AddEnum(KeywordView keyword)
    {
        if (keyword.IsList)
        {
            AddValues(keyword.Values);
        }
    }

    private void AddOpenEnum(KeywordView keyword)
    {
        if (keyword.IsList)
        {
            _openEnum = (_openEnum ?? []).Concat(keyword.Values.Select(Keyword.Of)).Distinct().ToList();
        }
    }

    private void AddValues(IReadOnlyList<ValueView> values)
    {
        var keywords = values.Where(static value => !value.IsNull).Select(Keyword.Of).Distinct().ToList();
        _enumHasNull |= values.Any(static value => value.IsNull);
        _enum = _enum is null ? keywords : _enum.Where(keywords.Contains).ToList();
    }

    /// <summary>A schema that only points on or explains is not where a reader looks for a keyword.</summary>
    private static bool HasSubstance(SchemaView part)
    {
        var keywords = part.Keywords;
        for (var i = 0; i < keywords.Count; i++)
        {
            if (keywords[i].Name is not ("$ref" or "allOf" or "description" or "title" or "summary" or "example" or "nullable"))
            {
                return true;
            }
        }

        return false;
    }
}
