namespace TikiSpec.Model.Reading;

/// <summary>What the schemas of a choice add to an object that has properties of its own: each may be there. A property
/// that several of them have is of any of their types.</summary>
internal sealed class ChoiceProperties(SchemaResolver resolver)
{
    private const int Deepest = 8;

    private readonly Dictionary<(SchemaView, string), PropertyView> _joined = [];

    /// <param name="own">What the object has already.</param>
    public IEnumerable<OwnedProperty> Of(SchemaParts parts, IReadOnlyList<OwnedProperty> own)
    {
        if (parts.Choosing.Count == 0)
        {
            return [];
        }

        var known = new HashSet<string>(own.Select(static property => property.View.Name), StringComparer.Ordinal);
        return Within(parts, 0)
            .Where(property => !known.Contains(property.View.Name))
            .GroupBy(static property => property.View.Name, StringComparer.Ordinal)
            .Select(same => Joined(parts.UnionOwner!, [.. same]));
    }

    private IEnumerable<OwnedProperty> Within(SchemaParts parts, int depth)
    {
        if (depth > Deepest)
        {
            yield break;
        }

        foreach (var subschema in parts.Choosing.SelectMany(static part => part.Choice))
        {
            if (resolver.Resolve(subschema).Target is not { } target)
            {
                continue;
            }

            var inner = SchemaParts.Of(target, resolver);
            foreach (var part in inner.BasesFirst)
            {
                foreach (var property in part.Properties)
                {
                    yield return new OwnedProperty(property, part);
                }
            }

            foreach (var property in Within(inner, depth + 1))
            {
                yield return property;
            }
        }
    }

    private OwnedProperty Joined(SchemaView owner, IReadOnlyList<OwnedProperty> same)
    {
        var first = same[0].View;
        var others = same.Skip(1)
            .Select(static property => property.View.Schema)
            .Where(other => !other.Resolved.Equals(first.Schema.Resolved) && !other.IsWrittenAs(first.Schema))
            .ToList();
        if (others.Count == 0 || !first.Schema.IsWritten)
        {
            return same[0];
        }

        if (!_joined.TryGetValue((owner, first.Name), out var joined))
        {
            joined = first with { Schema = first.Schema.OrAnyOf(others) };
            _joined.Add((owner, first.Name), joined);
        }

        return new OwnedProperty(joined, owner);
    }
}
