namespace TikiSpec.Model.Reading;

/// <summary>Reads an object schema, its allOf flattened: the names and the types of its properties.</summary>
internal sealed class ObjectReader(SchemaReader schemas, SchemaResolver resolver, ProblemList problems)
{
    private readonly ChoiceProperties _loose = new(resolver);
    private readonly Dictionary<SchemaView, SchemaView?> _additional = [];

    /// <param name="owner">What inline schemas in it are called after.</param>
    public ObjectDraft Read(string name, SchemaParts parts, string owner)
    {
        var properties = AllOfProperties.Collect(parts, resolver, problems);
        properties = [.. properties, .. _loose.Of(parts, properties)];
        var names = NamesOf(name, properties);
        var owners = parts.BasesFirst.ToDictionary(
            static part => part,
            part => part.Equals(parts.Own) ? owner : schemas.ReadBase(part) ?? owner
        );
        var required = RequiredNames(parts);
        var drafts = new PropertyDraft[properties.Count];
        for (var i = 0; i < drafts.Length; i++)
        {
            var (view, declarer) = properties[i];
            var use = schemas.Resolve(view.Schema);
            var constant = ConstantTexts.Of(use, resolver);
            var type =
                schemas.Multipart.FileOf(parts.Own, use)
                ?? (constant is null ? null : TypeRef.String)
                ?? schemas.Read(
                    use,
                    new NameHint(owners.TryGetValue(declarer, out var of) ? of : schemas.ReadBase(declarer) ?? owner, names[i])
                );
            drafts[i] = new PropertyDraft(view.Name, names[i], use, type, required.Contains(view.Name))
            {
                Constant = type.IsString ? constant : null,
            };
        }

        return new ObjectDraft(name, parts, drafts, AdditionalTypeOf(name, parts));
    }

    private string[] NamesOf(string typeName, IReadOnlyList<OwnedProperty> properties)
    {
        var named = properties
            .Select(static property => property.View)
            .Select(view => new WantedName(
                view.Name,
                DotnetNames.Read(view.Schema, problems) ?? VendorNames.OfProperty(view.Schema),
                view.NameAt
            ))
            .ToList();
        return new PropertyNames(problems).Assign(typeName, named, PropertyNames.OfRecord);
    }

    private static HashSet<string> RequiredNames(SchemaParts parts)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts.BasesFirst)
        {
            required.UnionWith(part.Required.Select(static name => name.Text!));
        }

        return required;
    }

    /// <summary>Of undeclared properties, by whatever names they are known.</summary>
    private TypeRef AdditionalTypeOf(string name, SchemaParts parts) =>
        AdditionalOf(parts) is { } additional ? schemas.Read(additional, new NameHint(name, "AdditionalProperty")) : TypeRef.Any;

    private SchemaView? AdditionalOf(SchemaParts parts)
    {
        if (_additional.TryGetValue(parts.Own, out var known))
        {
            return known;
        }

        SchemaView[] others = parts.Saying("additionalProperties")?.AdditionalProperties is { } other ? [other] : [];
        var all = (parts.Saying("patternProperties")?.PatternProperties ?? [])
            .OrderBy(static pattern => pattern.Name, StringComparer.Ordinal)
            .Select(static pattern => pattern.Schema)
            .Concat(others)
            .ToList();
        var distinct = all.Where((one, index) => !all.Take(index).Any(earlier => earlier.IsWrittenAs(one))).ToList();
        var additional =
            distinct.Count == 0 || distinct.Exists(static one => !one.IsWritten) ? null
            : distinct.Count == 1 ? distinct[0]
            : distinct[0].OrAnyOf(distinct.Skip(1));
        _additional.Add(parts.Own, additional);
        return additional;
    }
}
