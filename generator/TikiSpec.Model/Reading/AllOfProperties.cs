using System.Globalization;

namespace TikiSpec.Model;

/// <summary>The properties of an object and of everything in its allOf, each once: bases first, and a later declaration in an earlier one's place.</summary>
internal static class AllOfProperties
{
    public static IReadOnlyList<SpecProperty> Collect(SchemaParts parts, SchemaResolver resolver, ProblemList problems)
    {
        var properties = new List<SpecProperty>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts.BasesFirst)
        {
            foreach (var property in part.Mapping("properties", problems)?.Properties ?? [])
            {
                if (!places.TryGetValue(property.Name, out var place))
                {
                    places.Add(property.Name, properties.Count);
                    properties.Add(property);
                    continue;
                }

                var fit = FitOf(properties[place].Value, property.Value, resolver);
                if (fit == Fit.Contradiction)
                {
                    var first = properties[place].Key;
                    var line = first.Source.LineNumberOf(first.Start).ToString(CultureInfo.InvariantCulture);
                    problems.Add(SpecProblems.AllOfConflict, property.Key, property.Name, line);
                }

                properties[place] = fit == Fit.Complement ? new SpecProperty(property.Key, Both(properties[place].Value, (SpecMapping)property.Value)) : property;
            }
        }

        return properties;
    }

    /// <summary>How a later declaration stands to an earlier one.</summary>
    private enum Fit
    {
        /// <summary>It says the same, or more narrowly: an enum of a string, a limit.</summary>
        Replacement,

        /// <summary>Both are objects, and a value has the properties of both.</summary>
        Complement,

        /// <summary>Another type, or format.</summary>
        Contradiction,
    }

    private static Fit FitOf(SpecNode one, SpecNode other, SchemaResolver resolver)
    {
        var (first, second) = (resolver.Resolve(one).Target, resolver.Resolve(other).Target);
        if (first is null || second is null || ReferenceEquals(first, second))
        {
            return Fit.Replacement;
        }

        var (firstParts, secondParts) = (SchemaParts.Of(first, resolver), SchemaParts.Of(second, resolver));
        if (!AreAlike(firstParts["type"], secondParts["type"]) || !AreAlike(firstParts["format"], secondParts["format"]))
        {
            return Fit.Contradiction;
        }

        return firstParts.HasProperties && secondParts.HasProperties && JsonText.Of(first) != JsonText.Of(second) ? Fit.Complement : Fit.Replacement;
    }

    /// <summary>What the later declaration says of itself, with the properties of both; contradictions among these are told when they are read.</summary>
    private static SpecMapping Both(SpecNode earlier, SpecMapping later)
    {
        var key = new SpecScalar(later.Source, later.Start, later.Start, "allOf", ScalarKind.String);
        var both = new SpecSequence(later.Source, later.Start, later.End, [earlier, later]);
        var said = later.Properties.Where(static property => property.Name is not ("allOf" or "$ref"));
        return new SpecMapping(later.Source, later.Start, later.End, [.. said, new SpecProperty(key, both)]);
    }

    private static bool AreAlike(SpecNode? one, SpecNode? other) => one is null || other is null || JsonText.Of(one) == JsonText.Of(other);
}
