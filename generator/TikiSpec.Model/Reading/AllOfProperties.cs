using System.Globalization;

namespace TikiSpec.Model.Reading;

/// <summary>The properties of an object and of everything in its allOf, each once: bases first, and a later declaration
/// in an earlier one's place.</summary>
internal static class AllOfProperties
{
    public static IReadOnlyList<OwnedProperty> Collect(SchemaParts parts, SchemaResolver resolver, ProblemList problems)
    {
        var properties = new List<OwnedProperty>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts.BasesFirst)
        {
            foreach (var property in part.Properties)
            {
                if (!places.TryGetValue(property.Name, out var place))
                {
                    places.Add(property.Name, properties.Count);
                    properties.Add(new OwnedProperty(property, part));
                    continue;
                }

                var fit = FitOf(properties[place].View.Schema, property.Schema, resolver);
                if (fit == Fit.Contradiction)
                {
                    var line = properties[place].View.NameAt.Location!.Line.ToString(CultureInfo.InvariantCulture);
                    problems.Add(SpecProblems.AllOfConflict, property.NameAt, property.Name, line);
                }

                properties[place] = new OwnedProperty(
                    fit == Fit.Complement ? property with { Schema = property.Schema.Beside(properties[place].View.Schema) } : property,
                    part
                );
            }
        }

        return properties;
    }

    /// <summary>How a later declaration stands to an earlier one.</summary>
    private enum Fit
    {
        /// <summary>It says the same, or more narrowly: an enum of a string, a limit.</summary>
        Replacement,

        /// <summary>Both are objects, and a value has the properties of both; contradictions among these are told when
        /// they are read.</summary>
        Complement,

        /// <summary>Another type, or format.</summary>
        Contradiction,
    }

    private static Fit FitOf(SchemaView one, SchemaView other, SchemaResolver resolver)
    {
        var (first, second) = (resolver.Resolve(one).Target, resolver.Resolve(other).Target);
        if (first is null || second is null || first.Equals(second))
        {
            return Fit.Replacement;
        }

        var (firstParts, secondParts) = (SchemaParts.Of(first, resolver), SchemaParts.Of(second, resolver));
        if (!AreAlike(firstParts, secondParts, "type") || !AreAlike(firstParts, secondParts, "format"))
        {
            return Fit.Contradiction;
        }

        return firstParts.HasProperties && secondParts.HasProperties && first.Written.WrittenJson != second.Written.WrittenJson
            ? Fit.Complement
            : Fit.Replacement;
    }

    private static bool AreAlike(SchemaParts one, SchemaParts other, string key) =>
        one.Saying(key)?.Value(key) is not { } first
        || other.Saying(key)?.Value(key) is not { } second
        || first.WrittenJson == second.WrittenJson;
}

/// <summary>A property, and the schema that declares it.</summary>
internal sealed record OwnedProperty(PropertyView View, SchemaView Owner);
