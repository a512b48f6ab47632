namespace TikiSpec.Model;

/// <summary>Reads an object schema, its allOf flattened.</summary>
internal sealed class ObjectReader(SchemaReader schemas, SchemaResolver resolver, ProblemList problems)
{
    public ObjectModel Read(string name, SchemaParts parts)
    {
        var properties = AllOfProperties.Collect(parts, resolver, problems);
        var names = NamesOf(name, properties);
        var required = RequiredNames(parts);
        var models = new PropertyModel[properties.Count];
        for (var i = 0; i < models.Length; i++)
        {
            models[i] = ReadProperty(properties[i], new NameHint(name, names[i]), required.Contains(properties[i].Name));
        }

        return new ObjectModel
        {
            Name = name,
            Description = parts.Own.Text("description", problems),
            Deprecation = DeprecationReader.Read(parts.Own, problems),
            Properties = new EquatableList<PropertyModel>(models),
            AdditionalType = AdditionalTypeOf(name, parts),
            ExpectsAdditional = parts["additionalProperties"] is SpecMapping or SpecScalar { IsTrue: true },
            IsInRequest = false,
            IsInResponse = false,
        };
    }

    private string[] NamesOf(string typeName, IReadOnlyList<SpecProperty> properties)
    {
        var named = properties.Select(property => new NamedNode(property.Name, DotnetNames.Read(property.Value, problems), property.Key)).ToList();
        return new PropertyNames(problems).Assign(typeName, named, PropertyNames.OfRecord);
    }

    private static HashSet<string> RequiredNames(SchemaParts parts)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts.BasesFirst)
        {
            // A boolean here is a habit from JSON Schema 3; it says nothing about members.
            if (part["required"] is SpecSequence)
            {
                required.UnionWith(part.Texts("required"));
            }
        }

        return required;
    }

    private TypeRef AdditionalTypeOf(string name, SchemaParts parts) =>
        parts["additionalProperties"] is SpecMapping additional ? schemas.Read(additional, new NameHint(name, "AdditionalProperty")) : TypeRef.Any;

    private PropertyModel ReadProperty(SpecProperty property, NameHint hint, bool isRequired)
    {
        var use = schemas.Resolve(property.Value);
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
            IsReadOnly = use.Anywhere("readOnly") is SpecScalar { IsTrue: true },
            IsWriteOnly = use.Anywhere("writeOnly") is SpecScalar { IsTrue: true },
            Default = use.Anywhere("default") is { } value and not SpecScalar { IsNull: true } ? JsonText.Of(value) : null,
            Description = (use.Anywhere("description") as SpecScalar)?.Text,
            Deprecation = DeprecationReader.Read(use, problems),
            Constraints = ConstraintsReader.Read(use, type),
            Documented = EvidenceReader.ReadDocumented(use.AtLocation("x-tiki-documented"), problems),
            Observed = EvidenceReader.ReadObserved(use.AtLocation("x-tiki-observed"), problems),
        };
    }
}
