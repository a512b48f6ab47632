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
    private int _attempt;
    private int _parts;

    /// <param name="rules">How.</param>
    /// <param name="judge">Of the same direction.</param>
    public ValueMaker(SampleRules rules, ValueJudge judge)
    {
        (_rules, _judge) = (rules, judge);
        Chance = new Random(rules.Seed);
    }

    public ScalarMaker Scalars { get; } = new();

    public Random Chance { get; private set; }

    public ValueDirection Direction => _rules.Direction;

    // Examples can be what does not fit.
    private bool PrefersExamples => _attempt == 0 && !_rules.IsDynamic;

    private bool IsByChance => _rules.IsDynamic || _attempt > 2;

    /// <summary>Whether there is what need not be there: fewer properties are fewer that may not fit
    /// together.</summary>
    public bool IsRich(int depth) => _attempt % 3 != 2 && depth < RichDepth && _parts < RichParts;

    /// <summary>A value that fits, else the nearest that was found; null where there is none at all.</summary>
    public IJsonValue? Make(SchemaView schema)
    {
        IJsonValue? nearest = null;
        for (_attempt = 0; _attempt < Attempts; _attempt++)
        {
            Chance = new Random(unchecked(_rules.Seed + (_attempt * 7919)));
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

    /// <summary>A part of the value; null where none can be made.</summary>
    public IJsonValue? Value(Demand demand, int depth)
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
            return constant.Value;
        }

        if (held.Enum is { Count: > 0 } values)
        {
            var fitting = values.Select(static value => value.Value).Where(value => Fits(demand.Schemas, value));
            var open = fitting.Where(static value => value.Kind != JsonValueKind.Null).DefaultIfEmpty(fitting.FirstOrDefault()).ToArray();
            return open[IsByChance ? Chance.Next(open.Length) : Scalars.Variation % open.Length];
        }

        if (!PrefersExamples || demand.Forced.Count > 0 || Scalars.Variation > 0)
        {
            return null;
        }

        return held
            .Schemas.SelectMany(static schema => schema.Examples.Concat(schema.Default is { IsNull: false } value ? [value] : []))
            .Select(static example => example.Value)
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

        var start = IsByChance ? Chance.Next(subschemas.Count) : 0;
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
            : kinds[IsByChance ? Chance.Next(kinds.Count) : 0] is var kind ? demand.With(owner, kind, KindNames.Of(owner, kind))
            : null;
    }

    private PlainValue? Made(HeldTogether held, Demand demand, int depth)
    {
        var types = held.Types;
        var type =
            types.Count == 0 ? TypeByKeywords(held)
            : depth > RichDepth ? types.OrderBy(static one => one is "object" or "array" ? 1 : 0).First()
            : types[IsByChance ? Chance.Next(types.Count) : 0];
        if (types.Count == 0 && type.Length == 0 && held.Any(static schema => schema.IsNull))
        {
            return PlainValue.Null;
        }

        var value = type switch
        {
            "object" => new ObjectMaker(held, demand, depth, this).Make(),
            "array" => List(held, depth),
            "boolean" => PlainValue.Boolean(Scalars.Variation % 2 == 0),
            "integer" or "number" => Scalars.Number(held, type == "integer", IsByChance ? Chance : null),
            _ => Scalars.Text(held, Chance, IsByChance),
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
        var wanted = IsRich(depth) ? Math.Max(1, held.PrefixItems.Count) + (_rules.IsDynamic ? Chance.Next(3) : 0) : 0;
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

        var before = Scalars.Variation;
        try
        {
            for (var i = 0; i < 40; i++)
            {
                Scalars.Variation = held.IsUnique ? before + index + i : before;
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
            Scalars.Variation = before;
        }
    }

    public bool Fits(IReadOnlyList<SchemaView> schemas, IJsonValue value) => schemas.All(schema => _judge.Check(schema, value).Count == 0);
}
