namespace TikiSpec.Model;

/// <summary>Reads an object schema, its allOf flattened.</summary>
internal sealed class ObjectReader(SchemaReader schemas, SchemaResolver resolver, ProblemList problems)
{
    public ObjectModel Read(string name, SchemaParts parts)
    {
        var properties = AllOfProperties.Collect(parts, resolver, problems);
        var names = NamesOf(name, properties);
        var required = RequiredNames(parts);
        var members = new MemberModel[properties.Count];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = ReadMember(properties[i], new NameHint(name, names[i]), required.Contains(properties[i].Name));
        }

        return new ObjectModel
        {
            Name = name,
            Description = parts.Own.Text("description", problems),
            Deprecation = DeprecationReader.Read(parts.Own, problems),
            Members = new EquatableList<MemberModel>(members),
            AdditionalType = AdditionalTypeOf(name, parts),
            ExpectsAdditional = parts["additionalProperties"] is SpecMapping or SpecScalar { IsTrue: true },
            IsInRequest = false,
            IsInResponse = false,
        };
    }

    private string[] NamesOf(string typeName, IReadOnlyList<SpecMember> properties)
    {
        var named = properties.Select(property => new NamedNode(property.Name, DotnetNames.Read(property.Value, problems), property.Key)).ToList();
        return new MemberNames(problems).Assign(typeName, named, MemberNames.OfRecord);
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

    private MemberModel ReadMember(SpecMember property, NameHint hint, bool isRequired)
    {
        var use = schemas.Resolve(property.Value);
        var type = schemas.Read(use, hint);
        return new MemberModel
        {
            WireName = property.Name,
            Name = hint.Place,
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
            Documented = EvidenceReader.ReadDocumented(use.AtPlace("x-tiki-documented"), problems),
            Observed = EvidenceReader.ReadObserved(use.AtPlace("x-tiki-observed"), problems),
        };
    }
}
