namespace TikiSpec.Model.Reading;

/// <summary>Finds out by what a value shows which schema of a choice it is of: no more than tells them apart.</summary>
internal sealed class CaseTests
{
    private readonly SchemaResolver _resolver;
    private readonly IReadOnlyList<Choice> _choices;
    private readonly List<ObjectFacts> _objects;
    private readonly HashSet<string> _requiredByAll;
    private readonly HashSet<string> _typesDiffer;
    private readonly bool _isTold;

    public CaseTests(IReadOnlyList<Choice> choices, SchemaResolver resolver)
    {
        _resolver = resolver;
        _choices = choices;
        _objects = [.. choices.Where(static choice => choice.Shape == SchemaShape.Object && !choice.IsBase).Select(FactsOf)];
        _requiredByAll =
        [
            .. _objects.SelectMany(static one => one.Required).Where(name => _objects.TrueForAll(one => one.Required.Contains(name))),
        ];
        _typesDiffer =
        [
            .. _objects
                .SelectMany(static one => one.Types)
                .GroupBy(static type => type.Key, StringComparer.Ordinal)
                .Where(static same => same.Select(static type => string.Join(" ", type.Value)).Distinct().Count() > 1)
                .Select(static same => same.Key),
        ];
        _isTold = _objects.TrueForAll(static one => one.Constants.Count > 0);
    }

    public UnionTest Of(Choice choice)
    {
        if (choice.Shape == SchemaShape.OpenEnum)
        {
            // Where texts are this alone, one that is not known is a new value.
            var isAlone = _choices.Count(static one => one.JsonType == "string") == 1;
            return isAlone ? new UnionTest() : new UnionTest { Texts = EnumValues.TextsOf(choice.Parts!).ToEquatableList() };
        }

        if (
            _objects.Find(one => one.Choice.Equals(choice)) is not { } facts
            || _objects.Count + _choices.Count(static one => one.Shape == SchemaShape.Map) < 2
        )
        {
            return new UnionTest { Constants = ToldBy(choice).ToEquatableList() };
        }

        return new UnionTest
        {
            Required = _isTold
                ? EquatableList<string>.Empty
                : facts
                    .Required.Where(name => !_requiredByAll.Contains(name) && facts.Constants.TrueForAll(one => one.Property != name))
                    .OrderBy(static name => name, StringComparer.Ordinal)
                    .ToEquatableList(),
            Constants = facts.Constants.ToEquatableList(),
            PropertyTypes = _isTold
                ? EquatableList<UnionPropertyType>.Empty
                : facts
                    .Types.Where(type => _typesDiffer.Contains(type.Key))
                    .OrderBy(static type => type.Key, StringComparer.Ordinal)
                    .Select(static type => new UnionPropertyType(type.Key, type.Value.ToEquatableList()))
                    .ToEquatableList(),
            Declared =
                _isTold || _objects.Count < 2
                    ? EquatableList<string>.Empty
                    : facts.Declared.OrderBy(static name => name, StringComparer.Ordinal).ToEquatableList(),
        };
    }

    private IEnumerable<UnionConstant> ToldBy(Choice choice) =>
        choice.Told is { } told ? [new UnionConstant(told.Property, true, ValuesOf(told, choice).ToEquatableList())] : [];

    /// <summary>The values of a discriminator; the property's own, where it can have none of these: many documents tell
    /// schemas apart by it and do not say that it holds no name of a schema.</summary>
    private IEnumerable<string> ValuesOf(Told told, Choice choice)
    {
        var property = choice
            .Parts?.BasesFirst.SelectMany(static part => part.Properties)
            .LastOrDefault(property => property.Name == told.Property);
        if (property is null || _resolver.Resolve(property.Schema).Target is not { } target)
        {
            return told.Values;
        }

        var own = EnumValues.TextsOf(SchemaParts.Of(target, _resolver)).ToList();
        return own.Count == 0 || own.Exists(told.Values.Contains) ? told.Values : own;
    }

    private ObjectFacts FactsOf(Choice choice)
    {
        var parts = choice.Parts!;
        var constants = ToldBy(choice).ToList();
        var types = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var required = new HashSet<string>(
            parts.BasesFirst.SelectMany(static part => part.Required).Select(static name => name.Text!),
            StringComparer.Ordinal
        );
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var property in parts
                .BasesFirst.SelectMany(static part => part.Properties)
                .Reverse()
                .Where(property => declared.Add(property.Name))
        )
        {
            if (_resolver.Resolve(property.Schema).Target is not { } target)
            {
                continue;
            }

            var inner = SchemaParts.Of(target, _resolver);
            if (constants.TrueForAll(one => one.Property != property.Name) && EnumValues.ConstantOf(inner) is { } constant)
            {
                constants.Add(new UnionConstant(property.Name, required.Contains(property.Name), new EquatableList<string>([constant])));
            }

            if (TypeOf(SchemaShapes.Of(inner)) is { } type)
            {
                types[property.Name] = [type];
            }
        }

        constants.Sort(static (one, other) => string.CompareOrdinal(one.Property, other.Property));
        return new ObjectFacts(choice, required, constants, types, declared);
    }

    /// <summary>Null where several may come.</summary>
    private static string? TypeOf(SchemaShape shape) =>
        shape switch
        {
            SchemaShape.Object or SchemaShape.Map => "object",
            SchemaShape.List => "array",
            SchemaShape.String or SchemaShape.OpenEnum => "string",
            SchemaShape.Integer or SchemaShape.ClosedEnum or SchemaShape.Number => "number",
            SchemaShape.Boolean => "boolean",
            _ => null,
        };

    private sealed record ObjectFacts(
        Choice Choice,
        HashSet<string> Required,
        List<UnionConstant> Constants,
        Dictionary<string, IReadOnlyList<string>> Types,
        HashSet<string> Declared
    );
}
