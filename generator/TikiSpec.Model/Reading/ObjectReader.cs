namespace TikiSpec.Model.Reading;

/// <summary>Reads an object schema, its allOf flattened.</summary>
internal sealed class ObjectReader(SchemaReader schemas, SchemaResolver resolver, ProblemList problems)
{
    public ObjectModel Read(string name, SchemaParts parts)
    {
        var properties = AllOfProperties.Collect(parts, resolver, problems);
        var names = NamesOf(name, properties);
        var owners = parts.BasesFirst.ToDictionary(
            static part => part,
            part => part.Equals(parts.Own) ? name : schemas.ReadBase(part) ?? name
        );
        var required = RequiredNames(parts);
        var models = new PropertyModel[properties.Count];
        for (var i = 0; i < models.Length; i++)
        {
            models[i] = ReadProperty(
                properties[i].View,
                new NameHint(owners[properties[i].Owner], names[i]),
                required.Contains(properties[i].View.Name)
            );
        }

        return new ObjectModel
        {
            Name = name,
            Description = parts.Own.Description,
            Deprecation = DeprecationReader.Read(parts.Own, problems),
            Properties = new EquatableList<PropertyModel>(models),
            AdditionalType = AdditionalTypeOf(name, parts),
            ExpectsAdditional =
                parts.Saying("additionalProperties") is { } additional
                && (additional.AdditionalProperties is not null || additional.AllowsAdditional == true),
            IsInRequest = false,
            IsInResponse = false,
        };
    }

    private string[] NamesOf(string typeName, IReadOnlyList<OwnedProperty> properties)
    {
        var named = properties
            .Select(static property => property.View)
            .Select(view => new NamedNode(view.Name, DotnetNames.Read(view.Schema.At.Node, problems), view.KeyNode))
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

    private TypeRef AdditionalTypeOf(string name, SchemaParts parts) =>
        parts.Saying("additionalProperties")?.AdditionalProperties is { } additional
            ? schemas.Read(additional, new NameHint(name, "AdditionalProperty"))
            : TypeRef.Any;

    private PropertyModel ReadProperty(PropertyView property, NameHint hint, bool isRequired)
    {
        var use = schemas.Resolve(property.Schema);
        var type = schemas.Read(use, hint);
        return new PropertyModel
        {
            WireName = property.Name,
            Name = hint.Location,
            Type = type,
            IsRequired = isRequired,
            AllowsNull = use.AllowsNull,
            // Decided when all types are known: see NullabilityRules.
            IsNullable = use.AllowsNull,
            IsRequiredInCode = false,
            IsReadOnly = use.IsAnywhere(static schema => schema.IsReadOnly),
            IsWriteOnly = use.IsAnywhere(static schema => schema.IsWriteOnly),
            Default = use.Anywhere(static schema => schema.Default) is { } value and not SpecScalar { IsNull: true }
                ? JsonText.Of(value)
                : null,
            Description = use.Anywhere(static schema => schema.Description),
            Deprecation = DeprecationReader.Read(use, problems),
            Constraints = ConstraintsReader.Read(use, type),
            Documented = EvidenceReader.ReadDocumented(use.AtLocation(static schema => schema.Extension(ClientKeys.Documented))),
            Observed = EvidenceReader.ReadObserved(use.AtLocation(static schema => schema.Extension(ClientKeys.Observed))),
        };
    }
}
