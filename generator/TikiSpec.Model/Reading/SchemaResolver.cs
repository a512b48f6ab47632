namespace TikiSpec.Model;

/// <summary>Finds the schema that counts at a place.</summary>
internal sealed class SchemaResolver(SpecLibrary library, ProblemList problems)
{
    private const int LongestChain = 100;

    /// <summary>A wrapper with one of these is a schema in its own right.</summary>
    private static readonly string[] StructuralKeys =
        ["properties", "additionalProperties", "required", "items", "enum", "const", "format", "patternProperties", "x-extensible-enum", "x-tiki-csv"];

    private readonly Dictionary<SpecNode, string> _referencedAs = [];

    /// <summary>The last <c>$ref</c> text that led to <paramref name="target"/>, or null.</summary>
    public string? ReferenceTo(SpecNode target) => _referencedAs.TryGetValue(target, out var reference) ? reference : null;

    public SchemaUse Resolve(SpecNode site)
    {
        var wrappers = new List<SpecMapping>();
        var allowsNull = false;
        var isShared = false;
        var node = site;
        for (var steps = 0; steps < LongestChain; steps++)
        {
            if (node is not SpecMapping mapping)
            {
                // true allows anything, false nothing; either way there is no type to make of it.
                TellWrongKind(node);
                return new SchemaUse(site, null, wrappers, allowsNull, isShared);
            }

            allowsNull |= SchemaNull.IsAllowedBy(mapping);
            if (mapping["$ref"] is not null)
            {
                wrappers.Add(mapping);
                isShared = true;
                if (library.Resolve(mapping) is not { } target)
                {
                    return new SchemaUse(site, null, wrappers, allowsNull, isShared);
                }

                Remember(target, mapping);
                node = target;
            }
            else if (OnlySubschema(mapping, ref allowsNull) is { } subschema)
            {
                wrappers.Add(mapping);
                node = subschema;
            }
            else
            {
                return new SchemaUse(site, mapping, wrappers, allowsNull, isShared);
            }
        }

        problems.Add(DocumentProblems.ReferenceCycle, wrappers[0]["$ref"] ?? wrappers[0], (wrappers[0]["$ref"] as SpecScalar)?.Text ?? "allOf");
        return new SchemaUse(site, null, wrappers, allowsNull, isShared);
    }

    public void TellTooManyParts(SpecMapping schema) => problems.Add(DocumentProblems.TooManyParts, schema, NodeLimits.AllOfPartsText);

    private void TellWrongKind(SpecNode node)
    {
        if (node is not SpecScalar { Kind: ScalarKind.Boolean or ScalarKind.Null })
        {
            problems.Add(DocumentProblems.WrongKind, node, "schema", node.Noun, "a mapping");
        }
    }

    private void Remember(SpecNode target, SpecMapping holder)
    {
        if (!_referencedAs.ContainsKey(target) && holder["$ref"] is SpecScalar reference)
        {
            _referencedAs[target] = reference.Text;
        }
    }

    /// <summary>The one schema inside allOf, anyOf or oneOf where the wrapper says nothing structural itself; a subschema that is null only adds null.</summary>
    private static SpecNode? OnlySubschema(SpecMapping mapping, ref bool allowsNull)
    {
        var subschemas = (mapping["allOf"] ?? mapping["anyOf"] ?? mapping["oneOf"]) as SpecSequence;
        if (subschemas is null || Array.Exists(StructuralKeys, key => mapping[key] is not null))
        {
            return null;
        }

        SpecNode? only = null;
        var hasNull = false;
        foreach (var subschema in subschemas.Items)
        {
            if (mapping["allOf"] is null && SchemaNull.IsNothingElse(subschema))
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
