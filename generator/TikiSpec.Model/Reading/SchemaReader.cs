namespace TikiSpec.Model.Reading;

/// <summary>Reads what a schema is in C#: a reference to a type, which is declared on the way where it is one of its own.</summary>
internal sealed class SchemaReader
{
    private readonly SchemaResolver _resolver;
    private readonly TypeTable _types;
    private readonly ProblemList _problems;
    private readonly ObjectReader _objects;
    private readonly EnumReader _enums;
    private readonly HashSet<SchemaView> _open = [];

    /// <summary>The schemas that a client would have a type for, if it could tell values of it.</summary>
    public HashSet<SchemaView> Untyped { get; } = [];

    public SchemaReader(SchemaResolver resolver, TypeTable types, ProblemList problems)
    {
        _resolver = resolver;
        _types = types;
        _problems = problems;
        _objects = new ObjectReader(this, resolver, problems);
        _enums = new EnumReader(problems);
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

        var parts = SchemaParts.Of(schema, _resolver);
        var shape = SchemaShapes.Of(parts);
        if (shape is SchemaShape.Union or SchemaShape.SeveralTypes or SchemaShape.UnknownType && !SchemaShapes.IsOpen(parts, _resolver))
        {
            Untyped.Add(schema);
        }

        return shape switch
        {
            SchemaShape.Object => _types.Declare(schema, hint, TypeRef.Object, name => _types.Objects.Add(_objects.Read(name, parts))),
            SchemaShape.OpenEnum => _types.Declare(schema, hint, TypeRef.OpenEnum, name => _types.Enums.Add(_enums.ReadOpen(name, parts))),
            SchemaShape.ClosedEnum => _types.Declare(
                schema,
                hint,
                TypeRef.ClosedEnum,
                name => _types.Enums.Add(_enums.ReadClosed(name, parts))
            ),
            SchemaShape.List => Nested(schema, () => TypeRef.ListOf(ReadInner(parts, "items", static part => part.Items, hint))),
            SchemaShape.Map => Nested(
                schema,
                () => TypeRef.MapOf(ReadInner(parts, "additionalProperties", static part => part.AdditionalProperties, hint))
            ),
            _ => ScalarTypes.Of(shape, parts, _problems),
        };
    }

    /// <summary>The elements, called after the part that declares them.</summary>
    private TypeRef ReadInner(SchemaParts parts, string key, Func<SchemaView, SchemaView?> read, NameHint hint) =>
        parts.Saying(key) is { } part && read(part) is { } inner ? Read(inner, _types.OwnHint(part, hint).Item) : TypeRef.Any;

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
