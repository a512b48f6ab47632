namespace TikiSpec.Model.Declarations;

/// <summary>Records of two specs that take each other's place, with those within them.</summary>
internal sealed class RecordPairs(ApiSurface old, ApiSurface successor)
{
    private readonly Dictionary<string, ObjectModel> _old = Records(old);
    private readonly Dictionary<string, ObjectModel> _new = Records(successor);
    private readonly Dictionary<string, (ObjectModel From, ObjectModel To, DeprecationModel Why)> _pairs = new(StringComparer.Ordinal);

    public void Add(string from, string to, DeprecationModel why)
    {
        // Of two operations with one body the first one says what became of it.
        if (_pairs.ContainsKey(from) || !_old.TryGetValue(from, out var one) || !_new.TryGetValue(to, out var other))
        {
            return;
        }

        _pairs[from] = (one, other, why);
        foreach (var property in other.Properties)
        {
            if (SourceOf(property, one, why) is { } own && RecordIn(own.Type) is { } inner && RecordIn(property.Type) is { } counterpart)
            {
                Add(inner, counterpart, why);
            }
        }
    }

    /// <summary>Without those that lack what the new record must have, and whatever needs them.</summary>
    public IEnumerable<ConversionDeclaration> All()
    {
        for (var isWhole = false; !isWhole; )
        {
            var impossible = _pairs
                .Where(pair => !CanBeMade(pair.Value.From, pair.Value.To, pair.Value.Why))
                .Select(static pair => pair.Key)
                .ToList();
            impossible.ForEach(name => _pairs.Remove(name));
            isWhole = impossible.Count == 0;
        }

        return _pairs.Values.Select(pair => Conversion(pair.From, pair.To, pair.Why));
    }

    private bool CanBeMade(ObjectModel from, ObjectModel to, DeprecationModel why) =>
        to
            .Properties.Where(static property => property.IsRequiredInCode)
            .All(required => SourceOf(required, from, why) is { } own && Converted(own, required) is not null);

    private ConversionDeclaration Conversion(ObjectModel from, ObjectModel to, DeprecationModel why)
    {
        var kept = new List<ConvertedProperty>();
        var isDeprecated = false;
        foreach (var property in to.Properties)
        {
            if (SourceOf(property, from, why) is { } own && Converted(own, property) is { } value)
            {
                kept.Add(new ConvertedProperty(property.Name, own.Name, value));
                isDeprecated |= own.Deprecation is not null || property.Deprecation is not null;
            }
        }

        var lost = from
            .Properties.Where(property => kept.All(one => one.Source != property.Name))
            .Select(property => new LostProperty(property.Name, TargetOf(property, to, why)))
            .ToList();
        if (from.AdditionalName is { } further)
        {
            if (to.AdditionalName is { } place && from.AdditionalType == to.AdditionalType && !IsNamed(to.AdditionalType))
            {
                kept.Add(new ConvertedProperty(place, further, new ConvertedValue(ConversionKind.Same, IsNullable: false)));
            }
            else
            {
                lost.Add(new LostProperty(further, null));
            }
        }

        return new ConversionDeclaration
        {
            From = from.Name,
            To = to.Name,
            Properties = kept.ToEquatableList(),
            Lost = lost.ToEquatableList(),
            Note = why.Note,
            TouchesDeprecated = isDeprecated,
        };
    }

    /// <summary>The old property whose value a new one has: that which the document says has become it, else that of
    /// its name.</summary>
    private static PropertyModel? SourceOf(PropertyModel property, ObjectModel from, DeprecationModel why) =>
        from.Properties.FirstOrDefault(own => why.Properties.Any(move => move.From == own.WireName && move.To == property.WireName))
        ?? from.Properties.FirstOrDefault(own =>
            own.WireName == property.WireName && own.Name == property.Name && why.Properties.All(move => move.From != own.WireName)
        );

    /// <summary>Null where the one cannot become the other.</summary>
    private ConvertedValue? Converted(PropertyModel own, PropertyModel property) =>
        own.IsNullable && !property.IsNullable ? null : Converted(own.Type, property.Type, own.IsNullable);

    private ConvertedValue? Converted(TypeRef own, TypeRef other, bool isNullable)
    {
        if (!IsNamed(own) && own == other)
        {
            return new ConvertedValue(ConversionKind.Same, isNullable);
        }

        if (own.IsOpenEnum && other.IsOpenEnum)
        {
            return new ConvertedValue(ConversionKind.Text, isNullable, other.Name);
        }

        if (own.IsClosedEnum && other.IsClosedEnum)
        {
            return new ConvertedValue(ConversionKind.Number, isNullable, other.Name);
        }

        if (own.IsObject && other.IsObject)
        {
            return _pairs.TryGetValue(own.Name!, out var pair) && pair.To.Name == other.Name
                ? new ConvertedValue(ConversionKind.Record, isNullable, other.Name)
                : null;
        }

        return
            own is { IsList: true, Item: { } item }
            && other is { IsList: true, Item: { } otherItem }
            && (!item.AllowsNull || otherItem.AllowsNull)
            && Converted(item, otherItem, item.AllowsNull) is { } each
            ? new ConvertedValue(ConversionKind.List, isNullable, Item: each)
            : null;
    }

    private static string? TargetOf(PropertyModel property, ObjectModel to, DeprecationModel why)
    {
        var move = why.Properties.FirstOrDefault(move => move.From == property.WireName);
        if (move is null)
        {
            return null;
        }

        var names = move.To.Split(',')[0].Trim().Split('.').Select(static name => PascalName.Of(name.Replace("[]", ""))).ToList();
        return to.Properties.Any(own => own.Name == names[0]) ? string.Join(".", names) : null;
    }

    private static bool IsNamed(TypeRef type) => type.Name is not null || (type.Item is { } item && IsNamed(item));

    private static string? RecordIn(TypeRef type) =>
        type.IsObject ? type.Name
        : type.IsList ? RecordIn(type.Item!)
        : null;

    private static Dictionary<string, ObjectModel> Records(ApiSurface surface) =>
        surface.Types.OfType<ObjectModel>().ToDictionary(static model => model.Name, StringComparer.Ordinal);
}
