namespace TikiSpec.Model.Reading;

/// <summary>The types of a surface while it is read: which schema became which, and what is still to be read.</summary>
internal sealed class TypeTable(TypeNames names, SchemaResolver resolver, ProblemList problems, CancellationToken cancellationToken)
{
    private readonly Dictionary<SchemaView, string> _componentNames = [];
    private readonly Dictionary<SchemaView, TypeRef> _declared = [];
    private readonly Queue<SchemaView> _pending = new();
    private readonly Dictionary<SchemaView, Action> _unread = [];

    public List<ObjectDraft> Objects { get; } = [];

    public List<TypeModel> Enums { get; } = [];

    public List<UnionDraft> Unions { get; } = [];

    /// <summary>The names under components.schemas go before any that are made up.</summary>
    public void NameComponents(IReadOnlyList<PropertyView> schemas)
    {
        var seen = new Dictionary<string, PropertyView>(StringComparer.OrdinalIgnoreCase);
        var alone = VendorNamesAlone(schemas);
        foreach (var property in schemas)
        {
            if (_componentNames.ContainsKey(property.Schema))
            {
                continue;
            }

            var wanted =
                DotnetNames.Read(property.Schema, problems) ?? (alone.TryGetValue(property.Schema, out var vendors) ? vendors : null);
            var name = names.TakeGiven(wanted ?? PascalName.Of(property.Name), property.NameAt);
            _componentNames[property.Schema] = name;
            if (wanted is not null)
            {
                continue;
            }

            if (seen.TryGetValue(property.Name, out var other))
            {
                problems.Add(SpecProblems.SchemaNameTwice, property.NameAt, property.Name, other.Name, name);
            }

            seen[property.Name] = property;
        }
    }

    /// <summary>The names that documents give for other tools, where no other component has the name by its own key or
    /// is given the same: there its own key says more than a number would.</summary>
    private static Dictionary<SchemaView, string> VendorNamesAlone(IReadOnlyList<PropertyView> schemas)
    {
        var given = schemas
            .Select(static property => (property.Schema, Name: VendorNames.OfType(property.Schema), Own: PascalName.Of(property.Name)))
            .ToList();
        var wanted = given
            .Select(static one => one.Name ?? one.Own)
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static same => same.Key, static same => same.Count(), StringComparer.OrdinalIgnoreCase);
        var alone = new Dictionary<SchemaView, string>();
        foreach (var one in given.Where(one => one.Name is not null && wanted[one.Name] == 1))
        {
            alone[one.Schema] = one.Name!;
        }

        return alone;
    }

    public bool TryFind(SchemaView schema, out TypeRef type)
    {
        var isDeclared = _declared.TryGetValue(schema, out var found);
        type = found ?? TypeRef.Any;
        return isDeclared;
    }

    /// <summary>Names the type of <paramref name="schema"/>; <paramref name="read"/> makes it later, so that types may
    /// refer to each other.</summary>
    public TypeRef Declare(SchemaView schema, NameHint hint, Func<string, TypeRef> typeOf, Action<string> read)
    {
        var name = NameOf(schema, hint);
        var type = typeOf(name);
        if (type.IsUnion && PropertyNames.OfUnion.Contains(name))
        {
            // A type has no member of its own name.
            type = typeOf(names.Take(new NameHint(name, "Type"), schema.At));
        }

        return Declare(schema, type, read);
    }

    private TypeRef Declare(SchemaView schema, TypeRef type, Action<string> read)
    {
        var name = type.Name!;
        _declared[schema] = type;
        _pending.Enqueue(schema);
        _unread[schema] = () => read(name);
        return type;
    }

    /// <summary>Reads what was declared, and what that declares.</summary>
    public void ReadPending()
    {
        while (_pending.Count > 0)
        {
            Read(_pending.Dequeue());
        }
    }

    /// <summary>
    /// The name of what declares properties that another type takes over: what stands within these is called after it,
    /// and not after whoever takes them
    /// over and is read first. Null where it has no name.
    /// </summary>
    public string? ReadBase(SchemaView schema)
    {
        Read(schema);
        return _declared.TryGetValue(schema, out var type) ? type.Name : ReferenceName.Of(resolver.ReferenceTo(schema));
    }

    /// <summary>What stands within a list or a map is called after it: by its own name where it has one, and not by
    /// that of whoever refers to it and is read first.</summary>
    public NameHint OwnHint(SchemaView schema, NameHint hint) =>
        _componentNames.TryGetValue(schema, out var component) ? new NameHint("", component)
        : ReferenceName.Of(resolver.ReferenceTo(schema)) is { } name ? new NameHint("", name)
        : hint;

    private void Read(SchemaView schema)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_unread.TryGetValue(schema, out var read))
        {
            _unread.Remove(schema);
            read();
        }
    }

    private string NameOf(SchemaView schema, NameHint hint)
    {
        if (_componentNames.TryGetValue(schema, out var component))
        {
            return component;
        }

        var given = DotnetNames.Read(schema, problems);
        // On a property's own schema the key names the property, and the type follows it through the hint.
        return names.Take(given is not null && given != hint.Location ? new NameHint("", given) : OwnHint(schema, hint), schema.At);
    }
}
