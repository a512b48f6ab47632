namespace TikiSpec.Model.Reading;

/// <summary>Finds the schema that counts at a place.</summary>
internal sealed class SchemaResolver(ProblemList problems)
{
    /// <summary>A wrapper with one of these is a schema in its own right.</summary>
    private static readonly string[] StructuralKeys =
    [
        "properties",
        "additionalProperties",
        "required",
        "items",
        "enum",
        "const",
        "format",
        "patternProperties",
        "x-extensible-enum",
        ClientKeys.Csv,
    ];

    private readonly Dictionary<SchemaView, string> _referencedAs = [];
    private readonly Dictionary<SchemaView, bool> _choosesNull = [];
    private readonly Dictionary<SchemaView, bool> _isDiscriminated = [];

    /// <summary>The last <c>$ref</c> text that led to <paramref name="target"/>, or null.</summary>
    public string? ReferenceTo(SchemaView target) => _referencedAs.TryGetValue(target, out var reference) ? reference : null;

    public SchemaUse Resolve(SchemaView site)
    {
        var wrappers = new List<SchemaView>();
        var allowsNull = false;
        var isShared = false;
        var schema = site;
        for (var steps = 0; steps < ReferenceResolver.LongestChain; steps++)
        {
            if (!schema.IsWritten)
            {
                // true allows anything, false nothing; either way there is no type to make of it.
                return new SchemaUse(site, null, wrappers, allowsNull, isShared);
            }

            allowsNull |= schema.AllowsNull || ChoosesNull(schema);
            if (schema.OwnReference is { } reference)
            {
                wrappers.Add(schema);
                isShared = true;
                if (schema.Target is not { } target)
                {
                    return new SchemaUse(site, null, wrappers, allowsNull, isShared);
                }

                Remember(target, reference);
                schema = target;
            }
            else if (OnlySubschema(schema, ref allowsNull) is { } subschema)
            {
                wrappers.Add(schema);
                schema = subschema;
            }
            else
            {
                return new SchemaUse(site, schema, wrappers, allowsNull, isShared);
            }
        }

        if (wrappers.Exists(static wrapper => wrapper.OwnReference is null))
        {
            // A circle of references alone is the document's, which tells it; this one goes through an allOf.
            problems.Add(
                DocumentProblems.ReferenceCycle,
                wrappers[0].Value("$ref")?.At ?? wrappers[0].At,
                wrappers[0].OwnReference ?? "allOf"
            );
        }

        return new SchemaUse(site, null, wrappers, allowsNull, isShared);
    }

    public void TellTooManyParts(SchemaView schema) => problems.Add(DocumentProblems.TooManyParts, schema.At, NodeLimits.AllOfPartsText);

    /// <summary>One of the schemas of a choice takes null, wherever that is said.</summary>
    /// <param name="depth">How many choices it is within; what lies deeper than anybody writes says nothing.</param>
    private bool ChoosesNull(SchemaView schema, int depth = 0)
    {
        if (schema.Choice.Count == 0 || depth > ReferenceResolver.LongestChain)
        {
            return false;
        }

        if (!_choosesNull.TryGetValue(schema, out var known))
        {
            // One that is within itself says nothing new there.
            _choosesNull.Add(schema, false);
            known = schema.Choice.Any(one =>
                one.AllowsNull || (one.Resolved is var target && (target.AllowsNull || ChoosesNull(target, depth + 1)))
            );
            _choosesNull[schema] = known;
        }

        return known;
    }

    private void Remember(SchemaView target, string reference)
    {
        if (!_referencedAs.ContainsKey(target))
        {
            _referencedAs[target] = reference;
        }
    }

    private bool IsDiscriminated(SchemaView @base)
    {
        var schema = @base.Resolved;
        if (!_isDiscriminated.TryGetValue(schema, out var known))
        {
            known = schema.Together.Any(static part => part.Discriminator is { PropertyName: not null });
            _isDiscriminated.Add(schema, known);
        }

        return known;
    }

    /// <summary>The one schema inside allOf, anyOf or oneOf where the wrapper says nothing structural itself; a
    /// subschema that is null only adds null.</summary>
    private SchemaView? OnlySubschema(SchemaView schema, ref bool allowsNull)
    {
        var isAllOf = schema.Has("allOf");
        var subschemas =
            isAllOf ? schema.AllOf
            : schema.Has("anyOf") ? schema.AnyOf
            : schema.OneOf;
        if (subschemas.Count == 0 || Array.Exists(StructuralKeys, schema.Has))
        {
            return null;
        }

        // A component that only names its base is one of the kinds that the base's discriminator tells apart.
        if (isAllOf && schema.Component is not null && subschemas.Count == 1 && IsDiscriminated(subschemas[0]))
        {
            return null;
        }

        SchemaView? only = null;
        var hasNull = false;
        foreach (var subschema in subschemas)
        {
            if (!isAllOf && subschema.OnlyAddsNull)
            {
                hasNull = true;
            }
            else if (only is not null)
            {
                return null;
            }
            else
            {
                only = subschema;
            }
        }

        allowsNull |= hasNull && only is not null;
        return only;
    }
}
