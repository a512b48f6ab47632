using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Samples;

/// <summary>How values are made up.</summary>
/// <param name="Seed">The same seed gives the same values.</param>
/// <param name="Direction">Which properties there are: read-only ones in responses alone, write-only ones in
/// requests.</param>
/// <param name="IsDynamic">Chance chooses among what is allowed; else examples and defaults come first, and what is
/// plain.</param>
internal sealed record SampleRules(int Seed, ValueDirection Direction, bool IsDynamic = false);

/// <summary>Makes values that fit a schema. Whatever was made is judged, and made again in another way where it does
/// not fit.</summary>
internal sealed class ValueMaker
{
    private const int Attempts = 12;
    private const int MaxParts = 3000;
    private const int MaxDepth = 24;

    // Below this depth, or beyond so many parts, an object has what it must have.
    private const int RichDepth = 5;
    private const int RichParts = 400;

    private readonly SampleRules _rules;
    private readonly ValueJudge _judge;
    private readonly ScalarMaker _scalars;
    private Random _random;
    private int _attempt;
    private int _parts;

    /// <param name="rules">How.</param>
    /// <param name="judge">Of the same direction.</param>
    public ValueMaker(SampleRules rules, ValueJudge judge)
    {
        (_rules, _judge) = (rules, judge);
        _random = new Random(rules.Seed);
        _scalars = new ScalarMaker();
    }

    private bool PrefersExamples => _attempt == 0 && !_rules.IsDynamic;

    // Examples can be what does not fit; fewer properties are fewer that may not fit together.
    private bool IsRich(int depth) => _attempt % 3 != 2 && depth < RichDepth && _parts < RichParts;

    private bool IsByChance => _rules.IsDynamic || _attempt > 2;

    /// <summary>A value that fits, else the nearest that was found; null where there is none at all.</summary>
    public IJsonValue? Make(SchemaView schema)
    {
        IJsonValue? nearest = null;
        for (_attempt = 0; _attempt < Attempts; _attempt++)
        {
            _random = new Random(unchecked(_rules.Seed + (_attempt * 7919)));
            _parts = 0;
            var value = Value(new Demand([schema]), 0);
            if (value is not null && Fits([schema], value))
            {
                return value;
            }

            nearest ??= value;
        }

        return nearest;
    }

    private IJsonValue? Value(Demand demand, int depth)
    {
        if (++_parts > MaxParts || depth > MaxDepth)
        {
            return null;
        }

        var held = new HeldTogether(demand.Schemas);
        if (held.Any(static schema => schema.IsNever))
        {
            return null;
        }

        return Given(held, demand) ?? Chosen(held, demand, depth) ?? Made(held, demand, depth);
    }

    /// <summary>What the document itself gives: a constant, one of a set, an example.</summary>
    private IJsonValue? Given(HeldTogether held, Demand demand)
    {
        if (held.First(static schema => schema.Const) is { } constant)
        {
            return new NodeValue(constant.At.Node!);
        }

        if (held.Enum is { Count: > 0 } values)
        {
            var fitting = values
                .Select(static value => (IJsonValue)new NodeValue(value.At.Node!))
                .Where(value => Fits(demand.Schemas, value));
            var open = fitting.Where(static value => value.Kind != JsonValueKind.Null).DefaultIfEmpty(fitting.FirstOrDefault()).ToArray();
            return open[IsByChance ? _random.Next(open.Length) : _scalars.Variation % open.Length];
        }

        if (!PrefersExamples || demand.Forced.Count > 0 || _scalars.Variation > 0)
        {
            return null;
        }

        return held
            .Schemas.SelectMany(static schema => schema.Examples.Concat(schema.Default is { IsNull: false } value ? [value.At] : []))
            .Where(static at => at.Node is not null)
            .Select(static at => new NodeValue(at.Node!))
            .FirstOrDefault(value => Fits(demand.Schemas, value));
    }

    /// <summary>By a schema of oneOf or anyOf, or by one that a discriminator names; null where there is no such
    /// choice, or no schema of it gives a value.</summary>
    private IJsonValue? Chosen(HeldTogether held, Demand demand, int depth)
    {
        if (held.Choices.FirstOrDefault(schema => !demand.IsDone(schema)) is not { } choice)
        {
            return FindKind(held, demand) is { } kind ? Value(kind, depth + 1) : null;
        }

        IJsonValue? nearest = null;
        foreach (var subschema in InOrder(choice, depth))
        {
            var value = Value(demand.With(choice, subschema, KindNames.Of(choice, subschema)), depth + 1);
            if (value is not null && Fits(demand.Schemas, value))
            {
                return value;
            }

            nearest ??= value;
        }

        return nearest;
    }

    private IEnumerable<SchemaView> InOrder(SchemaView choice, int depth)
    {
        var subschemas = choice.Choice.Where(static one => !one.OnlyAddsNull).DefaultIfEmpty(choice.Choice[0]).ToList();
        if (depth > RichDepth)
        {
            return subschemas.OrderBy(static one =>
                one.PossibleTypes.Contains("object") ? 2
                : one.PossibleTypes.Contains("array") ? 1
                : 0
            );
        }

        var start = IsByChance ? _random.Next(subschemas.Count) : 0;
        return subschemas.Skip(start).Concat(subschemas.Take(start));
    }

    /// <summary>A base that is told apart by a property: one of the kinds that are declared for it.</summary>
    private Demand? FindKind(HeldTogether held, Demand demand)
    {
        var owner = held.Schemas.FirstOrDefault(schema =>
            schema.Discriminator is not null && schema.Choice.Count == 0 && !demand.IsDone(schema)
        );
        if (owner is null)
        {
            return null;
        }

        // It is one of them already: then its name is known.
        if (held.Schemas.FirstOrDefault(schema => !schema.Equals(owner) && KindNames.IsKindOf(schema, owner)) is { } own)
        {
            return demand.With(owner, own, KindNames.Of(owner, own));
        }

        var kinds = KindNames.KindsOf(owner);
        return kinds.Count == 0 ? null
            : kinds[IsByChance ? _random.Next(kinds.Count) : 0] is var kind ? demand.With(owner, kind, KindNames.Of(owner, kind))
            : null;
    }

    private PlainValue? Made(HeldTogether held, Demand demand, int depth)
    {
        var types = held.Types;
        var type =
            types.Count == 0 ? TypeByKeywords(held)
            : depth > RichDepth ? types.OrderBy(static one => one is "object" or "array" ? 1 : 0).First()
            : types[IsByChance ? _random.Next(types.Count) : 0];
        if (types.Count == 0 && type.Length == 0 && held.Any(static schema => schema.IsNull))
        {
            return PlainValue.Null;
        }

        var value = type switch
        {
            "object" => new ObjectMaker(held, demand, depth, this).Make(),
            "array" => List(held, depth),
            "boolean" => PlainValue.Boolean(_scalars.Variation % 2 == 0),
            "integer" or "number" => _scalars.Number(held, type == "integer", IsByChance ? _random : null),
            _ => _scalars.Text(held, _random, IsByChance),
        };
        return value ?? (held.AllowsNull ? PlainValue.Null : null);
    }

    private static string TypeByKeywords(HeldTogether held) =>
        held.Any(static schema => schema.Has("properties") || schema.Has("required") || schema.Has("additionalProperties")) ? "object"
        : held.Any(static schema => schema.Has("items") || schema.Has("prefixItems")) ? "array"
        : held.Any(static schema => schema.Has("minimum") || schema.Has("maximum") || schema.Has("multipleOf")) ? "number"
        : "";

    private PlainValue? List(HeldTogether held, int depth)
    {
        var most = held.Any(static schema => schema.Inner("items") is { IsNever: true })
            ? Math.Min(held.PrefixItems.Count, held.MaxItems)
            : held.MaxItems;
        var wanted = IsRich(depth) ? Math.Max(1, held.PrefixItems.Count) + (_rules.IsDynamic ? _random.Next(3) : 0) : 0;
        var count = Math.Min(Math.Max(held.MinItems, wanted), most);
        var items = new List<IJsonValue>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            if (Item(held, i, depth, seen) is { } item)
            {
                items.Add(item);
            }
            else if (items.Count < held.MinItems)
            {
                return null;
            }
            else
            {
                break;
            }
        }

        return PlainValue.List(items);
    }

    private IJsonValue? Item(HeldTogether held, int index, int depth, HashSet<string> seen)
    {
        IReadOnlyList<SchemaView> schemas = index < held.PrefixItems.Count ? [held.PrefixItems[index]] : held.Items;
        if (index == 0 && held.Contains is { } contained)
        {
            schemas = [.. schemas, contained];
        }

        var before = _scalars.Variation;
        try
        {
            for (var i = 0; i < 40; i++)
            {
                _scalars.Variation = held.IsUnique ? before + index + i : before;
                var item = Value(new Demand(schemas), depth + 1);
                if (item is null || !held.IsUnique || seen.Add(CanonicalValue.Of(item)))
                {
                    return item;
                }
            }

            return null;
        }
        finally
        {
            _scalars.Variation = before;
        }
    }

    private bool Fits(IReadOnlyList<SchemaView> schemas, IJsonValue value) => schemas.All(schema => _judge.Check(schema, value).Count == 0);

    /// <summary>Makes an object's properties.</summary>
    private sealed class ObjectMaker(HeldTogether held, Demand demand, int depth, ValueMaker maker)
    {
        private readonly List<KeyValuePair<string, IJsonValue>> _made = [];
        private readonly IReadOnlySet<string> _required = held.Required;

        public PlainValue? Make()
        {
            var isRich = maker.IsRich(depth);
            foreach (var (name, schemas) in held.Properties)
            {
                var isRequired = _required.Contains(name) || demand.Forced.ContainsKey(name);
                if (!IsHidden(schemas) && (isRequired || (isRich && _made.Count < held.MaxProperties)) && !Add(name, schemas) && isRequired)
                {
                    return null;
                }
            }

            var declared = held.Properties.Select(static property => property.Key).ToHashSet(StringComparer.Ordinal);
            return _required.Where(name => !declared.Contains(name)).All(AddOther) && AddMissing() && AddOthers(isRich)
                ? PlainValue.Object(_made)
                : null;
        }

        private bool IsHidden(IReadOnlyList<SchemaView> schemas) =>
            schemas
                .SelectMany(static schema => schema.Together)
                .Any(schema => maker._rules.Direction == ValueDirection.Request ? schema.IsReadOnly : schema.IsWriteOnly);

        private bool Add(string name, IReadOnlyList<SchemaView> schemas)
        {
            if (demand.Forced.TryGetValue(name, out var text) && maker.Fits(schemas, PlainValue.String(text)))
            {
                _made.Add(new(name, PlainValue.String(text)));
                return true;
            }

            if (maker.Value(new Demand(schemas), depth + 1) is not { } value)
            {
                return false;
            }

            _made.Add(new(name, value));
            return true;
        }

        private bool AddOther(string name)
        {
            var patterns = held
                .PatternProperties.Where(pattern => ScalarMaker.Matches(pattern.Name, name))
                .Select(static one => one.Schema);
            return demand.Forced.TryGetValue(name, out var text)
                ? AddValue(name, PlainValue.String(text))
                : held.Additional is { } others && Add(name, [.. others, .. patterns]);
        }

        private bool AddValue(string name, IJsonValue value)
        {
            _made.Add(new(name, value));
            return true;
        }

        /// <summary>What one property asks of others.</summary>
        private bool AddMissing()
        {
            var properties = held.Properties.ToDictionary(static one => one.Key, static one => one.Value, StringComparer.Ordinal);
            foreach (
                var wanted in held
                    .Schemas.SelectMany(static schema => schema["dependentRequired"].Properties())
                    .Where(names => Has(names.Name))
                    .SelectMany(static names => names.Texts())
                    .ToArray()
            )
            {
                if (!Has(wanted) && !(properties.TryGetValue(wanted, out var schemas) ? Add(wanted, schemas) : AddOther(wanted)))
                {
                    return false;
                }
            }

            foreach (var (name, schemas) in held.Properties)
            {
                if (_made.Count >= held.MinProperties)
                {
                    break;
                }

                if (!Has(name) && !IsHidden(schemas))
                {
                    Add(name, schemas);
                }
            }

            return true;
        }

        /// <summary>Names of its own: as many as there must be, and one in a map.</summary>
        private bool AddOthers(bool isRich)
        {
            var wanted = Math.Max(held.MinProperties, held.IsMap && isRich ? Math.Min(1, held.MaxProperties) : 0);
            for (var i = 0; _made.Count < wanted && i < wanted + 50; i++)
            {
                if (NameFor(i) is { } name && !Has(name) && !AddNamed(name))
                {
                    return _made.Count >= held.MinProperties;
                }
            }

            return _made.Count >= held.MinProperties;
        }

        private bool AddNamed(string name)
        {
            var patterns = held
                .PatternProperties.Where(pattern => ScalarMaker.Matches(pattern.Name, name))
                .Select(static one => one.Schema)
                .ToArray();
            return patterns.Length > 0 ? Add(name, patterns) : held.Additional is { } others && Add(name, others);
        }

        private string? NameFor(int index)
        {
            if (held.First(static schema => schema.Inner("propertyNames")) is { } names)
            {
                maker._scalars.Variation += index;
                var made = maker.Value(new Demand([names]), depth + 1) as IJsonValue;
                maker._scalars.Variation -= index;
                return made?.Text is { Length: > 0 } text ? text : "key" + ScalarMaker.Digits(index + 1);
            }

            return held.Additional is null && held.PatternProperties.FirstOrDefault() is { } pattern
                ? PatternText.Make(pattern.Name, maker._random, index)
                : "key" + ScalarMaker.Digits(index + 1);
        }

        private bool Has(string name) => _made.Exists(one => one.Key == name);
    }
}
