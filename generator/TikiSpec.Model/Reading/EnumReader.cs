namespace TikiSpec.Model.Reading;

/// <summary>Reads enumerations that become types.</summary>
internal sealed class EnumReader(SetExpressions sets, ProblemList problems)
{
    public OpenEnumModel ReadOpen(string name, SchemaParts parts)
    {
        var values = Distinct(EnumValues.OfStrings(parts));
        var isInSets = sets.AreOf(parts.Own);
        var names = Name(name, values, parts, isInSets ? PropertyNames.OfEnumInSets : PropertyNames.OfOpenEnum);
        return new OpenEnumModel
        {
            Name = name,
            Description = DescriptionOf(parts),
            Deprecation = DeprecationReader.Read(parts.Own, problems),
            IsInSets = isInSets,
            IsExtensible = !EnumValues.AreClosed(parts),
            Values = values
                .Select(
                    (value, index) =>
                        new OpenEnumValue(
                            value.Value.Written.Text!,
                            names[index],
                            DescriptionOf(value, parts),
                            DeprecationOf(value.Value.Subschema)
                        )
                )
                .ToEquatableList(),
        };
    }

    public ClosedEnumModel ReadClosed(string name, SchemaParts parts)
    {
        var values = Distinct([.. EnumValues.Integers(parts).Select(static value => new EnumValue(value, null))])
            .Where(static value => value.Value.Written.Int64 is not null)
            .ToList();
        var names = Name(name, values, parts, PropertyNames.None);
        return new ClosedEnumModel
        {
            Name = name,
            Description = DescriptionOf(parts),
            Deprecation = DeprecationReader.Read(parts.Own, problems),
            IsInt64 = parts.Format != "int32",
            Values = values
                .Select(
                    (value, index) => new ClosedEnumValue(value.Value.Written.Int64 ?? 0, names[index], DescriptionOf(value, parts), null)
                )
                .ToEquatableList(),
        };
    }

    private sealed record Listed(EnumValue Value, int Position);

    /// <summary>Each value once, with its position in the list, which the parallel lists of names and descriptions go
    /// by.</summary>
    private static List<Listed> Distinct(IReadOnlyList<EnumValue> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<Listed>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Written.Text is { } text && seen.Add(text))
            {
                distinct.Add(new Listed(values[i], i));
            }
        }

        return distinct;
    }

    private string[] Name(string typeName, List<Listed> values, SchemaParts parts, HashSet<string> reserved)
    {
        var named = values.ConvertAll(value => new WantedName(
            value.Value.Written.Text!,
            EnumVocabulary.NameOf(parts, value.Value.Written.Text!, value.Position) is { } name ? PascalName.Of(name) : null,
            value.Value.Written.At
        ));
        return new PropertyNames(problems).Assign(typeName, named, reserved);
    }

    private static string? DescriptionOf(SchemaParts parts) => parts.Own.Description;

    private static string? DescriptionOf(Listed value, SchemaParts parts)
    {
        if (value.Value.Subschema is { } subschema)
        {
            return subschema.Description ?? subschema.Title;
        }

        return EnumVocabulary.DescriptionOf(parts, value.Value.Written.Text!, value.Position);
    }

    private DeprecationModel? DeprecationOf(SchemaView? subschema) =>
        subschema is null ? null : DeprecationReader.Read(subschema, problems);
}
