namespace TikiSpec.Drift.Contract;

/// <summary>Collects the schemas that act together at one place: what a reference names, the subschemas of allOf, the
/// one subschema that a choice has left.</summary>
internal sealed class SchemaFlattener
{
    private readonly HashSet<SchemaView> _seen = [];

    // Schemas, and choices of schemas that are taken already. In the place of calls: documents go deeper than a stack.
    private readonly Stack<Open> _open = new();

    public List<SchemaView> Parts { get; } = [];

    public List<Choice> Choices { get; } = [];

    /// <summary>Choices that only name types.</summary>
    public List<IReadOnlyList<string>> TypeChoices { get; } = [];

    public SpecCursor? TypeChoiceAt { get; private set; }

    /// <summary>Choices that only list values, each by const or enum.</summary>
    public List<IReadOnlyList<ValueView>> ValueChoices { get; } = [];

    /// <summary>The subschema or keyword that admits null.</summary>
    public SpecCursor? NullSubschema { get; private set; }

    public string? Component { get; private set; }

    public void Add(SchemaView schema)
    {
        _open.Push(new Open(schema, null));
        while (_open.Count > 0)
        {
            var (next, choice) = _open.Pop();
            if (choice is { } kind)
            {
                AddChoice(next, kind);
            }
            else
            {
                Take(next);
            }
        }
    }

    /// <summary>What holds around a choice holds for each of its subschemas.</summary>
    public void AddAround(SchemaContract schema) => Parts.AddRange(schema.Parts.Where(_seen.Add));

    private void Take(SchemaView schema)
    {
        var isFirst = Parts.Count == 0;
        var target = Follow(schema);
        if (isFirst)
        {
            Component = target.Component;
        }

        if (!_seen.Add(target))
        {
            return;
        }

        Parts.Add(target);
        // What is pushed last comes first.
        _open.Push(new Open(target, ChoiceKind.AnyOf));
        _open.Push(new Open(target, ChoiceKind.OneOf));
        foreach (var subschema in target.AllOf.Reverse())
        {
            _open.Push(new Open(subschema, null));
        }
    }

    /// <summary>A reference that leads nowhere stands for itself, and says nothing.</summary>
    private SchemaView Follow(SchemaView schema)
    {
        while (schema.Target is { } target && _seen.Add(schema))
        {
            if (schema.HasBesideReference)
            {
                Parts.Add(schema);
            }

            schema = target;
        }

        return schema;
    }

    private void AddChoice(SchemaView schema, ChoiceKind kind)
    {
        var keyword = kind == ChoiceKind.OneOf ? "oneOf" : "anyOf";
        if (schema.Value(keyword) is not { } choice)
        {
            return;
        }

        var subschemas = new List<SchemaView>();
        foreach (var subschema in kind == ChoiceKind.AnyOf ? Unnested(schema) : schema.ListOf(keyword))
        {
            if (subschema.Resolved.OnlyAddsNull)
            {
                NullSubschema = subschema.At;
            }
            else
            {
                NullSubschema ??= NullOf(subschema) ?? NullOf(subschema.Resolved) ?? NullOf(Unwrapped(subschema));
                subschemas.Add(subschema);
            }
        }

        if (subschemas.Count == 1)
        {
            _open.Push(new Open(subschemas[0], null));
        }
        else if (subschemas.Count > 1)
        {
            AddSubschemas(subschemas, choice.At, kind);
        }
    }

    /// <summary>The subschemas of anyOf: those of an anyOf among them in its place, and none twice.</summary>
    private static List<SchemaView> Unnested(SchemaView schema)
    {
        var found = new List<SchemaView>();
        var seen = new HashSet<SchemaView> { schema.Resolved };
        var open = new Stack<SchemaView>(schema.AnyOf.Reverse());
        while (open.Count > 0)
        {
            var next = open.Pop();
            var inner = Unwrapped(next);
            if (inner.Has("anyOf") && SilentKeywords.AreAllBut(inner, static name => name == "anyOf") && !next.HasBesideReference)
            {
                foreach (var subschema in seen.Add(inner) ? inner.AnyOf.Reverse() : [])
                {
                    open.Push(subschema);
                }
            }
            else if (!found.Exists(next.IsRepeatOf))
            {
                found.Add(next);
            }
        }

        return found;
    }

    /// <summary>Where a schema says of itself that it takes null: then the choice does.</summary>
    private static SpecCursor? NullOf(SchemaView schema) =>
        schema.Value("nullable") is { IsTrue: true } nullable ? nullable.At
        : schema.HasNullType ? schema.Value("type")!.At
        : schema.Types.Count == 0 && schema.AllowsNull ? schema.At
        : null;

    private void AddSubschemas(List<SchemaView> subschemas, SpecCursor at, ChoiceKind kind)
    {
        var resolved = subschemas.ConvertAll(Unwrapped);
        if (resolved.TrueForAll(IsPlainType))
        {
            // A choice of nothing but types is a list of types.
            TypeChoices.Add(resolved.SelectMany(static subschema => subschema.Types).Distinct().ToList());
            TypeChoiceAt = at;
        }
        else if (resolved.TrueForAll(IsValues))
        {
            // A choice of nothing but values is an enum.
            AddValues(resolved, at);
        }
        else
        {
            Choices.Add(new Choice(kind, subschemas, at));
        }
    }

    /// <summary>What a reference leads to, out of any allOf, oneOf or anyOf of one that it stands in.</summary>
    private static SchemaView Unwrapped(SchemaView schema)
    {
        var seen = new HashSet<SchemaView>();
        var inner = schema.Resolved;
        while (
            seen.Add(inner)
            && SilentKeywords.AreAllBut(inner, static name => name is "allOf" or "oneOf" or "anyOf")
            && (IReadOnlyList<SchemaView>)[.. inner.AllOf, .. inner.OneOf, .. inner.AnyOf] is [var only]
        )
        {
            inner = only.Resolved;
        }

        return inner;
    }

    private void AddValues(List<SchemaView> subschemas, SpecCursor choice)
    {
        ValueChoices.Add(subschemas.SelectMany(ValuesOf).ToList());
        if (subschemas.TrueForAll(static subschema => subschema.Types.Count == 1))
        {
            TypeChoices.Add(subschemas.Select(static subschema => subschema.Types[0]).Distinct().ToList());
            TypeChoiceAt = choice;
        }
    }

    private static IReadOnlyList<ValueView> ValuesOf(SchemaView schema) =>
        schema.Value("const") is { } constant ? [constant] : schema.Value("enum")!.Inner;

    /// <summary>Says which values there are, explains them, and nothing else.</summary>
    private static bool IsValues(SchemaView schema) =>
        (schema.Has("const") || schema.Enum is not null)
        && SilentKeywords.AreAllBut(
            schema,
            static name => name is "const" or "enum" or "type" or "x-enum-varnames" or "x-enum-descriptions"
        );

    /// <summary>Says of which types the values are, and nothing else; null is told of the choice.</summary>
    private static bool IsPlainType(SchemaView schema) =>
        schema.Types.Count > 0
        && schema.Types.All(static type => type is "string" or "integer" or "number" or "boolean")
        && SilentKeywords.AreAllBut(schema, static name => name is "type" or "nullable");

    /// <param name="Choice">The choice of it that is to be taken; null for the schema itself.</param>
    private sealed record Open(SchemaView Schema, ChoiceKind? Choice);
}
