namespace TikiSpec.Model.Reading;

/// <summary>Reads what a schema is in C#: a reference to a type, which is declared on the way where it is one of its
/// own.</summary>
internal sealed class SchemaReader
{
    private readonly SchemaResolver _resolver;
    private readonly TypeTable _types;
    private readonly ProblemList _problems;
    private readonly ObjectReader _objects;
    private readonly EnumReader _enums;
    private readonly UnionReader _unions;
    private readonly Choices _choices;
    private readonly Hierarchies _hierarchies;
    private readonly SetExpressions _sets;
    private readonly HashSet<SchemaView> _open = [];
    private readonly Dictionary<string, TypeRef> _sharedEnums = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaView, SchemaView> _itemsOf = [];

    public MultipartBodies Multipart { get; }

    /// <summary>The schemas that a client would have a type for, if it could tell values of it.</summary>
    public HashSet<SchemaView> Untyped { get; } = [];

    public SchemaReader(SchemaResolver resolver, TypeTable types, Hierarchies hierarchies, SetExpressions sets, ProblemList problems)
    {
        _sets = sets;
        _resolver = resolver;
        _types = types;
        _problems = problems;
        Multipart = new MultipartBodies(resolver);
        _objects = new ObjectReader(this, resolver, problems);
        _enums = new EnumReader(sets, problems);
        _unions = new UnionReader(this, resolver, problems);
        _choices = new Choices(resolver, hierarchies);
        _hierarchies = hierarchies;
    }

    public SchemaUse Resolve(SchemaView site) => _resolver.Resolve(site);

    /// <inheritdoc cref="TypeTable.ReadBase"/>
    public string? ReadBase(SchemaView schema) => _types.ReadBase(schema);

    /// <summary>The type of an element, a map's value, a body: the places where null is part of the type.</summary>
    public TypeRef Read(SchemaView site, NameHint hint)
    {
        var use = _resolver.Resolve(site);
        var type = Read(use, hint);
        return use.AllowsNull ? type with { AllowsNull = true } : type;
    }

    /// <summary>The type of a parameter.</summary>
    public TypeRef Read(ParameterView parameter, SchemaUse use, NameHint hint) => _sets.Read(parameter, use, this) ?? Read(use, hint);

    /// <summary>The type itself; whether it may be null at this place is for the caller to say.</summary>
    public TypeRef Read(SchemaUse use, NameHint hint)
    {
        if (use.Target is not { } schema)
        {
            return TypeRef.Any;
        }

        if (_types.TryFind(schema, out var known))
        {
            return known;
        }

        if (use.Anywhere(static part => part.Extension(ClientKeys.Csv)) is { } csv)
        {
            return CsvReader.Read(csv);
        }

        if (_hierarchies.DiscriminatorOf(schema) is { } discriminator)
        {
            return ReadUnion(schema, hint, _choices.OfHierarchy(schema, discriminator));
        }

        var parts = SchemaParts.Of(schema, _resolver);
        var shape = SchemaShapes.Of(parts);
        if (shape is SchemaShape.Union or SchemaShape.SeveralTypes)
        {
            return ReadChoice(parts, shape, hint);
        }

        if (shape == SchemaShape.UnknownType)
        {
            Untyped.Add(schema);
        }

        return shape switch
        {
            SchemaShape.Object => ReadObject(parts, hint),
            SchemaShape.OpenEnum => ReadOpenEnum(parts, hint, takesAnyText: false),
            SchemaShape.ClosedEnum => _types.Declare(
                schema,
                hint,
                TypeRef.ClosedEnum,
                name => _types.Enums.Add(_enums.ReadClosed(name, parts))
            ),
            SchemaShape.List => Nested(
                schema,
                () => TypeRef.ListOf(ReadInner(parts, parts.Saying("prefixItems") is null ? "items" : "prefixItems", ItemsOf, hint))
            ),
            SchemaShape.Map => Nested(
                schema,
                () => TypeRef.MapOf(ReadInner(parts, "additionalProperties", static part => part.AdditionalProperties, hint))
            ),
            _ => ScalarTypes.Of(shape, parts, _problems),
        };
    }

    /// <summary>A base as the record that it is itself, where its own name is that of all that may come in its
    /// place.</summary>
    /// <param name="owner">What inline schemas in it are called after.</param>
    public TypeRef ReadRecord(SchemaUse use, NameHint hint, string owner)
    {
        var record = use.Target!;
        return _types.TryFind(record, out var known)
            ? known
            : _types.Declare(
                record,
                hint with
                {
                    Parent = owner,
                    Location = "Base",
                },
                TypeRef.Object,
                name => _types.Objects.Add(_objects.Read(name, SchemaParts.Of(record, _resolver), owner))
            );
    }

    private TypeRef ReadObject(SchemaParts parts, NameHint hint) =>
        _types.Declare(parts.Own, hint, TypeRef.Object, name => _types.Objects.Add(_objects.Read(name, parts, name)));

    /// <param name="takesAnyText">Any other text is said to be one too.</param>
    private TypeRef ReadOpenEnum(SchemaParts parts, NameHint hint, bool takesAnyText)
    {
        if (_types.TryFind(parts.Own, out var known))
        {
            return known;
        }

        // One that has a name of its own in several places is one type where its values are the same.
        var shared = parts.Own.Component is null ? EnumVocabulary.SharedNameOf(parts) : null;
        var key = shared is null
            ? null
            : shared
                + (takesAnyText ? "\n\n" : "\n")
                + string.Join("\n", EnumValues.TextsOf(parts).OrderBy(static one => one, StringComparer.Ordinal));
        if (key is not null && _sharedEnums.TryGetValue(key, out known))
        {
            return known;
        }

        var type = _types.Declare(
            parts.Own,
            shared is null ? hint : new NameHint("", shared),
            TypeRef.OpenEnum,
            name =>
            {
                var values = _enums.ReadOpen(name, parts);
                _types.Enums.Add(values with { IsExtensible = takesAnyText || values.IsExtensible, TakesAnyText = takesAnyText });
            }
        );
        if (key is not null)
        {
            _sharedEnums.Add(key, type);
        }

        return type;
    }

    private TypeRef ReadChoice(SchemaParts parts, SchemaShape shape, NameHint hint)
    {
        var choices = _choices.Of(parts);
        if (Choices.IsOpen(choices))
        {
            return ScalarTypes.Of(shape, parts, _problems);
        }

        var distinct = UnionReader.Distinct(choices);
        if (distinct.Count > 1)
        {
            return ReadUnion(parts.Own, hint, distinct);
        }

        var isOpenEnum = distinct[0] is { Shape: SchemaShape.OpenEnum, Use.IsShared: false } && choices.Any(static one => one.IsAnyText);
        return isOpenEnum
            ? ReadOpenEnum(distinct[0].Parts!, hint, takesAnyText: true)
            : distinct[0].WithoutLoss(Read(distinct[0].Use, hint));
    }

    private TypeRef ReadUnion(SchemaView schema, NameHint hint, IReadOnlyList<Choice> choices) =>
        _types.Declare(schema, hint, TypeRef.Union, name => _types.Unions.Add(_unions.Read(name, schema, choices)));

    /// <summary>The elements, called after the part that declares them.</summary>
    private TypeRef ReadInner(SchemaParts parts, string key, Func<SchemaView, SchemaView?> read, NameHint hint) =>
        parts.Saying(key) is { } part && read(part) is { } inner ? Read(inner, _types.OwnHint(part, hint).Item) : TypeRef.Any;

    /// <summary>The schema of each item; where the first ones have their own, an item is of any of these.</summary>
    private SchemaView? ItemsOf(SchemaView list)
    {
        var first = list.ListOf("prefixItems");
        if (first.Count == 0 || !first[0].IsWritten)
        {
            return first.Count == 0 ? list.Items : null;
        }

        if (!_itemsOf.TryGetValue(list, out var items))
        {
            var others = first.Skip(1).Concat(list.Items is { IsWritten: true } rest ? [rest] : []).ToList();
            items = others.Count == 0 ? first[0] : first[0].OrAnyOf(others);
            _itemsOf.Add(list, items);
        }

        return items;
    }

    /// <summary>A list or map has no name, so one that contains itself cannot be written down.</summary>
    private TypeRef Nested(SchemaView schema, Func<TypeRef> read)
    {
        if (!_open.Add(schema))
        {
            _problems.Add(SpecProblems.RecursiveValue, schema.At);
            return TypeRef.Any;
        }

        if (_open.Count > NodeLimits.Depth)
        {
            _problems.Add(DocumentProblems.TooDeep, schema.At, NodeLimits.DepthText);
            _open.Remove(schema);
            return TypeRef.Any;
        }

        var type = read();
        _open.Remove(schema);
        return type;
    }
}
