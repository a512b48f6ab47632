namespace TikiSpec.Drift.Contract;

/// <summary>Collects the raw schemas that act together at one place: what a reference names, the subschemas of allOf,
/// the one subschema that a choice has left.</summary>
internal sealed class SchemaFlattener(ContractReferences references, bool refHasSiblings)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public List<SpecCursor> Parts { get; } = [];

    public List<Choice> Choices { get; } = [];

    /// <summary>Choices that only name types.</summary>
    public List<IReadOnlyList<string>> TypeChoices { get; } = [];

    public SpecCursor TypeChoiceAt { get; private set; } = SpecCursor.Nowhere;

    /// <summary>Choices that only list values, each by const or enum.</summary>
    public List<IReadOnlyList<SpecCursor>> ValueChoices { get; } = [];

    /// <summary>The subschema or keyword that admits null.</summary>
    public SpecCursor NullSubschema { get; private set; } = SpecCursor.Nowhere;

    public string? Component { get; private set; }

    public void Add(SpecCursor schema)
    {
        var isFirst = Parts.Count == 0;
        var target = Follow(schema);
        if (isFirst)
        {
            Component = ContractReferences.ComponentOf(target.Pointer);
        }

        if (!_seen.Add(target.Pointer))
        {
            return;
        }

        Parts.Add(target);
        if (target.Has("allOf"))
        {
            foreach (var subschema in target["allOf"].Items())
            {
                Add(subschema);
            }
        }

        AddChoice(target, "oneOf", ChoiceKind.OneOf);
        AddChoice(target, "anyOf", ChoiceKind.AnyOf);
    }

    private SpecCursor Follow(SpecCursor schema)
    {
        while (ContractReferences.ReferenceOf(schema) is not null)
        {
            var target = references.Step(schema);
            if (!target.Exists || !_seen.Add(schema.Pointer))
            {
                break;
            }

            if (refHasSiblings && schema.Mapping!.Properties.Count > 1)
            {
                Parts.Add(schema);
            }

            schema = target;
        }

        return schema;
    }

    private void AddChoice(SpecCursor schema, string keyword, ChoiceKind kind)
    {
        if (!schema.Has(keyword))
        {
            return;
        }

        var choice = schema[keyword];
        var subschemas = new List<SpecCursor>();
        foreach (var subschema in choice.Items())
        {
            if (IsNull(references.Resolve(subschema)))
            {
                NullSubschema = subschema;
            }
            else
            {
                subschemas.Add(subschema);
            }
        }

        if (subschemas.Count == 1)
        {
            Add(subschemas[0]);
        }
        else if (subschemas.Count > 1 && subschemas.All(subschema => PlainTypes(references.Resolve(subschema)) is not null))
        {
            // A choice of nothing but types is a list of types.
            TypeChoices.Add(subschemas.SelectMany(subschema => PlainTypes(references.Resolve(subschema))!).Distinct().ToList());
            TypeChoiceAt = choice;
        }
        else if (subschemas.Count > 1 && subschemas.All(subschema => IsValues(references.Resolve(subschema))))
        {
            // A choice of nothing but values is an enum.
            AddValues(subschemas.Select(references.Resolve).ToList(), choice);
        }
        else if (subschemas.Count > 1)
        {
            Choices.Add(new Choice(kind, subschemas, choice));
        }
    }

    private void AddValues(List<SpecCursor> subschemas, SpecCursor choice)
    {
        ValueChoices.Add(subschemas.SelectMany(ValuesOf).ToList());
        if (subschemas.TrueForAll(subschema => subschema["type"].Text is not null))
        {
            TypeChoices.Add(subschemas.Select(subschema => subschema["type"].Text!).Distinct().ToList());
            TypeChoiceAt = choice;
        }
    }

    private static IEnumerable<SpecCursor> ValuesOf(SpecCursor schema) => schema.Has("const") ? [schema["const"]] : schema["enum"].Items();

    /// <summary>Says which values there are, explains them, and nothing else.</summary>
    private static bool IsValues(SpecCursor schema) =>
        schema.Mapping is { } mapping
        && (schema.Has("const") || schema["enum"].Node is SpecSequence)
        && mapping.Properties.All(static property =>
            property.Name
                is "const"
                    or "enum"
                    or "type"
                    or "title"
                    or "description"
                    or "example"
                    or "examples"
                    or "x-enum-varnames"
                    or "x-enum-descriptions"
        );

    /// <summary>The types of a schema that says nothing else; null for any other.</summary>
    private static List<string>? PlainTypes(SpecCursor schema)
    {
        var isPlain =
            schema.Mapping?.Properties.All(property => property.Name is "type" or "title" or "description" or "example" or "examples")
            == true;
        var types = schema["type"].Text is { } single ? [single] : schema["type"].Texts().ToList();
        return isPlain && types.Count > 0 && types.All(type => type is "string" or "integer" or "number" or "boolean") ? types : null;
    }

    private static bool IsNull(SpecCursor schema)
    {
        var type = schema["type"];
        return type.Text == "null"
            || (type.Items().Any() && type.Items().All(item => item.Text == "null"))
            || CanonicalJson.Of(schema["enum"]) == "[null]"
            || CanonicalJson.Of(schema["const"]) == "null";
    }
}
