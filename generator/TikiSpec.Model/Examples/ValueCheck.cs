using System.Globalization;

namespace TikiSpec.Model;

/// <summary>Checks values against the schemas of one surface: examples, requests to an emulator, recorded answers.</summary>
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
    public IReadOnlyList<ValueViolation> Check(TypeRef type, SpecNode value, ConstraintsModel? constraints = null)
    {
        var faults = new List<ValueViolation>();
        Check(type, value, constraints, "", faults);
        return faults;
    }

    private void Check(TypeRef type, SpecNode value, ConstraintsModel? constraints, string pointer, List<ValueViolation> faults)
    {
        if (type.Kind is TypeKind.Any or TypeKind.Binary)
        {
            return;
        }

        if (value is SpecScalar { IsNull: true })
        {
            if (!type.AllowsNull)
            {
                faults.Add(new ValueViolation(pointer, ValueViolationKind.Null, "is null, which is not allowed"));
            }

            return;
        }

        switch (type.Kind)
        {
            case TypeKind.Object:
                CheckObject((ObjectModel)_types[type.Name!], value, pointer, faults);
                break;
            case TypeKind.List:
                CheckList(type, value, constraints, pointer, faults);
                break;
            case TypeKind.Map:
                CheckMap(type, value, pointer, faults);
                break;
            case TypeKind.OpenEnum:
                CheckOpenEnum((OpenEnumModel)_types[type.Name!], value, pointer, faults);
                break;
            case TypeKind.ClosedEnum:
                CheckClosedEnum((ClosedEnumModel)_types[type.Name!], value, pointer, faults);
                break;
            default:
                ScalarCheck.Check(type, value, constraints, pointer, faults);
                break;
        }
    }

    private void CheckObject(ObjectModel model, SpecNode value, string pointer, List<ValueViolation> faults)
    {
        if (value is not SpecMapping mapping)
        {
            faults.Add(WrongType(value, "an object", pointer));
            return;
        }

        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in model.Properties)
        {
            declared.Add(property.WireName);
            CheckProperty(property, mapping, pointer, declared, faults);
        }

        foreach (var property in mapping.Properties)
        {
            if (declared.Contains(property.Name))
            {
                continue;
            }

            var place = JsonPointer.Append(pointer, property.Name);
            if (_options.RefusesUndeclared && !model.ExpectsAdditional)
            {
                faults.Add(new ValueViolation(place, ValueViolationKind.Undeclared, "is not declared"));
            }

            Check(model.AdditionalType, property.Value, null, place, faults);
        }
    }

    private void CheckProperty(PropertyModel property, SpecMapping mapping, string pointer, HashSet<string> declared, List<ValueViolation> faults)
    {
        var (name, value) = (property.WireName, mapping[property.WireName]);
        var observed = _options.AcceptsObserved ? property.Observed : null;
        if (value is null && observed?.Alias is { } alias && mapping[alias] is { } other)
        {
            (name, value) = (alias, other);
            declared.Add(alias);
        }

        var place = JsonPointer.Append(pointer, name);
        if (value is null)
        {
            if (property.IsRequired && !(_options.IsRequest ? property.IsReadOnly : property.IsWriteOnly))
            {
                faults.Add(new ValueViolation(place, ValueViolationKind.Missing, "is required"));
            }
        }
        else if (observed is null || !observed.Types.Any(type => JsonTypeName.Fits(type, value)))
        {
            Check(property.AllowsNull ? property.Type with { AllowsNull = true } : property.Type, value, property.Constraints, place, faults);
        }
    }

    private void CheckList(TypeRef type, SpecNode value, ConstraintsModel? constraints, string pointer, List<ValueViolation> faults)
    {
        if (value is not SpecSequence sequence)
        {
            faults.Add(WrongType(value, "an array", pointer));
            return;
        }

        LimitCheck.CheckCount(sequence.Items.Count, constraints, pointer, faults);
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            Check(type.Item!, sequence.Items[i], null, JsonPointer.Append(pointer, i), faults);
        }
    }

    private void CheckMap(TypeRef type, SpecNode value, string pointer, List<ValueViolation> faults)
    {
        if (value is not SpecMapping mapping)
        {
            faults.Add(WrongType(value, "an object", pointer));
            return;
        }

        foreach (var property in mapping.Properties)
        {
            Check(type.Item!, property.Value, null, JsonPointer.Append(pointer, property.Name), faults);
        }
    }

    /// <summary>A value that an extensible set does not know is no fault: that is what extensible means.</summary>
    private static void CheckOpenEnum(OpenEnumModel model, SpecNode value, string pointer, List<ValueViolation> faults)
    {
        if (value is not SpecScalar { Kind: ScalarKind.String } text)
        {
            faults.Add(WrongType(value, "a string", pointer));
        }
        else if (!model.IsExtensible && !model.Values.Any(known => known.WireValue == text.Text))
        {
            faults.Add(new ValueViolation(pointer, ValueViolationKind.UnknownValue, "is none of " + string.Join(", ", model.Values.Select(known => known.WireValue))));
        }
    }

    private static void CheckClosedEnum(ClosedEnumModel model, SpecNode value, string pointer, List<ValueViolation> faults)
    {
        if (ScalarCheck.ToInteger(value) is not { } number)
        {
            faults.Add(WrongType(value, "an integer", pointer));
        }
        else if (!model.Values.Any(known => known.Value == number))
        {
            faults.Add(new ValueViolation(pointer, ValueViolationKind.UnknownValue, "is none of " + string.Join(", ", model.Values.Select(known => known.Value.ToString(CultureInfo.InvariantCulture)))));
        }
    }

    private static ValueViolation WrongType(SpecNode value, string wanted, string pointer) => ScalarCheck.WrongType(value, wanted, pointer);
}
