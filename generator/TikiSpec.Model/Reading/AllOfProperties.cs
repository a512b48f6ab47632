using System.Globalization;

namespace TikiSpec.Model;

/// <summary>The properties of an object and of everything in its allOf, each once: bases first, and a later declaration in an earlier one's place.</summary>
internal static class AllOfProperties
{
    public static IReadOnlyList<SpecMember> Collect(SchemaParts parts, SchemaResolver resolver, ProblemList problems)
    {
        var members = new List<SpecMember>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts.BasesFirst)
        {
            foreach (var property in part.Mapping("properties", problems)?.Members ?? [])
            {
                if (!places.TryGetValue(property.Name, out var place))
                {
                    places.Add(property.Name, members.Count);
                    members.Add(property);
                    continue;
                }

                if (!Agree(members[place].Value, property.Value, resolver))
                {
                    var first = members[place].Key;
                    var line = first.Source.LineNumberOf(first.Start).ToString(CultureInfo.InvariantCulture);
                    problems.Add(SpecProblems.AllOfConflict, property.Key, property.Name, line);
                }

                members[place] = property;
            }
        }

        return members;
    }

    /// <summary>A narrower declaration (an enum of a string, a limit) agrees; another type, format or schema does not.</summary>
    private static bool Agree(SpecNode one, SpecNode other, SchemaResolver resolver)
    {
        var (first, second) = (resolver.Resolve(one).Target, resolver.Resolve(other).Target);
        if (first is null || second is null || ReferenceEquals(first, second))
        {
            return true;
        }

        var (firstParts, secondParts) = (SchemaParts.Of(first, resolver), SchemaParts.Of(second, resolver));
        return AreAlike(firstParts["type"], secondParts["type"]) && AreAlike(firstParts["format"], secondParts["format"])
            && !(firstParts.HasProperties && secondParts.HasProperties && JsonText.Of(first) != JsonText.Of(second));
    }

    private static bool AreAlike(SpecNode? one, SpecNode? other) => one is null || other is null || JsonText.Of(one) == JsonText.Of(other);
}
