namespace TikiSpec.Model.Reading;

/// <summary>The schemas that a value may be of, where a document leaves a choice: oneOf, anyOf, several types, a base
/// with what is derived from it. A choice within a choice is part of it.</summary>
internal sealed class Choices(SchemaResolver resolver, Hierarchies hierarchies)
{
    // More than C# takes parameters gladly, and more than anybody tells apart.
    private const int Most = 1000;

    private static readonly string[] Everything = ["string", "number", "boolean", "object", "array"];

    private readonly Dictionary<(SchemaView, string), SchemaView> _ofOneType = [];

    /// <summary>In the order of the document; what is more special before what takes it as well.</summary>
    public IReadOnlyList<Choice> Of(SchemaParts parts)
    {
        var found = new List<Choice>();
        Add(parts, null, [], found, depth: 0);
        return [.. found.OrderBy(static choice => choice.Generality)];
    }

    /// <summary>A base and what is derived from it, the base itself last.</summary>
    public IReadOnlyList<Choice> OfHierarchy(SchemaView @base, DiscriminatorView discriminator)
    {
        var found = new List<Choice>();
        AddHierarchy(@base, discriminator, [], found);
        return found;
    }

    /// <summary>Any value may come: one of the schemas takes any, or any object beside others that are objects, or all
    /// types are there.</summary>
    public static bool IsOpen(IReadOnlyList<Choice> choices)
    {
        if (choices.Count == 0 || choices.Any(static choice => choice.Shape is SchemaShape.Any or SchemaShape.UnknownType))
        {
            return true;
        }

        var objects = choices.Where(static choice => choice.Shape is SchemaShape.Object or SchemaShape.Map).ToList();
        return (objects.Count > 1 && objects.Exists(static choice => choice.IsAnyObject))
            || Everything.All(type => choices.Any(choice => choice.JsonType == type && choice.IsPlain));
    }

    /// <param name="depth">How many choices this one is within.</param>
    private void Add(SchemaParts parts, Told? told, HashSet<SchemaView> seen, List<Choice> found, int depth)
    {
        if (!seen.Add(parts.Own) || found.Count > Most)
        {
            return;
        }

        if (parts.Union is not { } union)
        {
            foreach (var type in SchemaShapes.TypesOf(parts))
            {
                AddOne(OfOneType(parts.Own, type), told, seen, found, depth);
            }

            return;
        }

        var owner = parts.UnionOwner!;
        var discriminator = owner.Discriminator is { PropertyName: not null } some ? some : null;
        foreach (var subschema in union.Where(static subschema => !subschema.OnlyAddsNull))
        {
            var whole = parts.HasProperties ? Joined(parts.Own, subschema) : subschema;
            AddOne(whole, Told.Of(discriminator, subschema) ?? told, seen, found, depth);
        }
    }

    private void AddOne(SchemaView site, Told? told, HashSet<SchemaView> seen, List<Choice> found, int depth)
    {
        var use = resolver.Resolve(site);
        // Choices within choices, deeper than anybody writes, would be a stack of calls as deep.
        if (use.Target is not { } target || depth > ReferenceResolver.LongestChain)
        {
            found.Add(new Choice(site, use, null, SchemaShape.Any, told));
            return;
        }

        if (hierarchies.DiscriminatorOf(target) is { } discriminator && told is null)
        {
            AddHierarchy(target, discriminator, seen, found);
            return;
        }

        var parts = SchemaParts.Of(target, resolver);
        var shape = SchemaShapes.Of(parts);
        if (shape is SchemaShape.Union or SchemaShape.SeveralTypes)
        {
            Add(parts, told, seen, found, depth + 1);
            return;
        }

        found.Add(new Choice(site, use, parts, shape, told));
    }

    private void AddHierarchy(SchemaView @base, DiscriminatorView discriminator, HashSet<SchemaView> seen, List<Choice> found)
    {
        if (!seen.Add(@base))
        {
            return;
        }

        foreach (var derived in hierarchies.DerivedFrom(@base).Select(static component => component.Schema).Where(seen.Add))
        {
            found.Add(OfRecord(derived, Told.Of(discriminator, derived)));
        }

        found.Add(OfRecord(@base, Told.Of(discriminator, @base)) with { IsBase = true, Discriminator = discriminator.PropertyName });
    }

    private Choice OfRecord(SchemaView schema, Told? told)
    {
        var record = hierarchies.DiscriminatorOf(schema) is null ? schema : hierarchies.RecordOf(schema);
        var parts = SchemaParts.Of(record, resolver);
        return new Choice(schema, new SchemaUse(schema, record, [], false, true), parts, SchemaShape.Object, told);
    }

    /// <summary>The properties beside a choice are those of each schema in it; one that is derived from this has
    /// them.</summary>
    private SchemaView Joined(SchemaView own, SchemaView subschema)
    {
        var inner = resolver.Resolve(subschema).Target is { } target ? SchemaParts.Of(target, resolver) : null;
        return inner is null || inner.BasesFirst.Contains(own) || own.Properties.All(property => inner.HasProperty(property.Name))
            ? subschema
            : Cached(subschema, "", () => subschema.And(own.WithoutChoice()));
    }

    private SchemaView OfOneType(SchemaView schema, string type) => Cached(schema, type, () => schema.OfType(type));

    private SchemaView Cached(SchemaView schema, string key, Func<SchemaView> make)
    {
        if (!_ofOneType.TryGetValue((schema, key), out var made))
        {
            _ofOneType.Add((schema, key), made = make());
        }

        return made;
    }
}
