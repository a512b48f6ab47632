using System.Globalization;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Examples;

/// <summary>The one judge of values: holds them to the schemas of one surface, whether they are examples, requests to
/// an emulator or recorded responses.</summary>
public sealed class ValueCheck
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly ValueCheckOptions _options;

    public ValueCheck(ApiSurface surface, ValueCheckOptions? options = null)
    {
        _types = surface.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _options = options ?? new ValueCheckOptions();
    }

    /// <summary>What does not fit, in the order of the value; empty where all does.</summary>
    public IReadOnlyList<ValueViolation> Check(TypeRef type, SpecNode value, ConstraintsModel? constraints = null) =>
        Check(type, new NodeValue(value), constraints);

    /// <summary>What does not fit, in the order of the value; empty where all does.</summary>
    public IReadOnlyList<ValueViolation> Check(TypeRef type, IJsonValue value, ConstraintsModel? constraints = null)
    {
        var faults = new List<ValueViolation>();
        Check(type, value, constraints, "", faults);
        return faults;
    }

    private void Check(TypeRef type, IJsonValue value, ConstraintsModel? constraints, string pointer, List<ValueViolation> faults)
    {
        if (type.IsAny || type == TypeRef.Binary || faults.Count >= _options.MaxViolations)
        {
            return;
        }

        if (value.Kind == JsonValueKind.Null)
        {
            if (!type.AllowsNull)
            {
                faults.Add(new ValueViolation(pointer, ValueViolationKind.Null, "is null, which is not allowed"));
            }

            return;
        }

        switch (type)
        {
            case { IsObject: true }:
                CheckObject((ObjectModel)_types[type.Name!], value, pointer, faults);
                break;
            case { IsList: true }:
                CheckList(type, value, constraints, pointer, faults);
                break;
            case { IsMap: true }:
                CheckMap(type, value, pointer, faults);
                break;
            case { IsOpenEnum: true }:
                CheckOpenEnum((OpenEnumModel)_types[type.Name!], value, pointer, faults);
                break;
            case { IsClosedEnum: true }:
                CheckClosedEnum((ClosedEnumModel)_types[type.Name!], value, pointer, faults);
                break;
            default:
                ScalarCheck.Check(type, value, constraints, _options.IsRequest, pointer, faults);
                break;
        }
    }

    private void CheckObject(ObjectModel model, IJsonValue value, string pointer, List<ValueViolation> faults)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            faults.Add(WrongType(value, "an object", pointer));
            return;
        }

        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in model.Properties)
        {
            declared.Add(property.WireName);
            CheckProperty(property, value, pointer, declared, faults);
        }

        foreach (var property in value.Properties)
        {
            if (declared.Contains(property.Key))
            {
                continue;
            }

            var place = JsonPointer.Append(pointer, property.Key);
            if (_options.RefusesUndeclared && !model.ExpectsAdditional)
            {
                faults.Add(new ValueViolation(place, ValueViolationKind.Undeclared, "is not declared"));
            }

            Check(model.AdditionalType, property.Value, null, place, faults);
        }
    }

    private void CheckProperty(
        PropertyModel property,
        IJsonValue owner,
        string pointer,
        HashSet<string> declared,
        List<ValueViolation> faults
    )
    {
        var (name, value) = (property.WireName, owner.Find(property.WireName));
        var observed = _options.AcceptsObserved ? property.Observed : null;
        if (value is null && observed?.Alias is { } alias && owner.Find(alias) is { } other)
        {
            (name, value) = (alias, other);
            declared.Add(alias);
        }

        var place = JsonPointer.Append(pointer, name);
        if (_options.IsRequest ? property.IsReadOnly : property.IsWriteOnly)
        {
            // Nobody asks the other side for it, and what it sends all the same does not count.
            return;
        }

        var isNull = value is { Kind: JsonValueKind.Null };
        if (value is null || (isNull && _options.TakesNullAsAbsent && !property.IsRequired))
        {
            if (property.IsRequired)
            {
                faults.Add(new ValueViolation(place, ValueViolationKind.Missing, "is required"));
            }

            return;
        }

        var type = property.AllowsNull ? property.Type with { AllowsNull = true } : property.Type;
        if (MayBeQuoted(property, observed) && QuotedNumber.Of(type, value) is { } quoted)
        {
            Check(type, quoted, property.Constraints, place, faults);
        }
        else if (observed is null || _options.IsRequest || !observed.Types.Any(other => JsonTypeName.Fits(other, value)))
        {
            Check(type, value, property.Constraints, place, faults);
        }
    }

    // Where the page itself calls a number a string, or one was seen, the API takes both: "product_id": "2166152".
    private bool MayBeQuoted(PropertyModel property, ObservedModel? observed) =>
        _options.IsRequest
        && (
            string.Equals(property.Documented?.Type, "String", StringComparison.OrdinalIgnoreCase)
            || observed?.Types.Contains("string") == true
        );

    private void CheckList(TypeRef type, IJsonValue value, ConstraintsModel? constraints, string pointer, List<ValueViolation> faults)
    {
        if (value.Kind != JsonValueKind.Array)
        {
            faults.Add(WrongType(value, "an array", pointer));
            return;
        }

        var items = value.Items;
        LimitCheck.CheckCount(items.Count, constraints, pointer, faults);
        for (var i = 0; i < items.Count; i++)
        {
            Check(type.Item!, items[i], null, JsonPointer.Append(pointer, i), faults);
        }
    }

    private void CheckMap(TypeRef type, IJsonValue value, string pointer, List<ValueViolation> faults)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            faults.Add(WrongType(value, "an object", pointer));
            return;
        }

        foreach (var property in value.Properties)
        {
            if (!(_options.TakesNullAsAbsent && property.Value.Kind == JsonValueKind.Null))
            {
                Check(type.Item!, property.Value, null, JsonPointer.Append(pointer, property.Key), faults);
            }
        }
    }

    /// <summary>A value that an extensible set does not know is no fault: that is what extensible means.</summary>
    private static void CheckOpenEnum(OpenEnumModel model, IJsonValue value, string pointer, List<ValueViolation> faults)
    {
        if (value.Kind != JsonValueKind.String)
        {
            faults.Add(WrongType(value, "a string", pointer));
        }
        else if (!model.IsExtensible && !model.Values.Any(known => known.WireValue == value.Text))
        {
            faults.Add(
                new ValueViolation(
                    pointer,
                    ValueViolationKind.UnknownValue,
                    "is none of " + string.Join(", ", model.Values.Select(known => known.WireValue))
                )
            );
        }
    }

    private static void CheckClosedEnum(ClosedEnumModel model, IJsonValue value, string pointer, List<ValueViolation> faults)
    {
        if (ScalarValue.ToInteger(value) is not { } number)
        {
            faults.Add(WrongType(value, "an integer", pointer));
        }
        else if (!model.Values.Any(known => known.Value == number))
        {
            faults.Add(
                new ValueViolation(
                    pointer,
                    ValueViolationKind.UnknownValue,
                    "is none of " + string.Join(", ", model.Values.Select(known => known.Value.ToString(CultureInfo.InvariantCulture)))
                )
            );
        }
    }

    private static ValueViolation WrongType(IJsonValue value, string wanted, string pointer) =>
        ScalarCheck.WrongType(value, wanted, pointer);
}
