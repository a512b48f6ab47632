using System.Globalization;
using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Validation;

/// <summary>Compares a body with the type that the spec declares, property by property. Properties that are not declared are left alone.</summary>
internal sealed class BodyCheck(ServedSpec spec)
{
    // A body of a million wrong rows needs no million sentences.
    private const int MaxProblems = 20;

    private readonly List<BodyProblem> _problems = [];

    public static IReadOnlyList<BodyProblem> FindProblems(ServedSpec spec, TypeRef type, JsonElement body)
    {
        var check = new BodyCheck(spec);
        check.Value("", type, body, null, null);
        return check._problems;
    }

    private void Value(string path, TypeRef type, JsonElement value, ConstraintsModel? limits, PropertyModel? property)
    {
        if (_problems.Count >= MaxProblems)
        {
            return;
        }

        switch (type.Kind)
        {
            case TypeKind.Any:
                break;
            case TypeKind.Object:
                Object(path, (ObjectModel)spec.Type(type), value);
                break;
            case TypeKind.List:
                List(path, type, value, limits);
                break;
            case TypeKind.Map:
                Map(path, type, value);
                break;
            default:
                Scalar(path, type, value, limits, property);
                break;
        }
    }

    private void Object(string path, ObjectModel type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add(path, "an object", value);
            return;
        }

        foreach (var property in type.Properties)
        {
            var propertyPath = path.Length == 0 ? property.WireName : path + "." + property.WireName;
            var isThere = value.TryGetProperty(property.WireName, out var propertyValue);
            if (isThere && propertyValue.ValueKind != JsonValueKind.Null)
            {
                Value(propertyPath, property.Type, propertyValue, property.Constraints, property);
            }
            else if (property.IsRequired && !(isThere && property.AllowsNull))
            {
                _problems.Add(new(propertyPath, isThere ? "must not be null" : "is required"));
            }
        }
    }

    private void List(string path, TypeRef type, JsonElement value, ConstraintsModel? limits)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Add(path, "a list", value);
            return;
        }

        if (limits is not null && Limits.FindCountProblem(limits, value.GetArrayLength()) is { } problem)
        {
            _problems.Add(new(path, problem));
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var itemPath = $"{path}[{index++.ToString(CultureInfo.InvariantCulture)}]";
            if (!(item.ValueKind == JsonValueKind.Null && type.Item!.AllowsNull))
            {
                Value(itemPath, type.Item!, item, null, null);
            }
        }
    }

    private void Map(string path, TypeRef type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add(path, "an object", value);
            return;
        }

        foreach (var property in value.EnumerateObject().Where(static property => property.Value.ValueKind != JsonValueKind.Null))
        {
            Value(path + "." + property.Name, type.Item!, property.Value, null, null);
        }
    }

    private void Scalar(string path, TypeRef type, JsonElement value, ConstraintsModel? limits, PropertyModel? property)
    {
        if (ScalarJson.Text(type, value, property) is not { } text)
        {
            Add(path, ScalarJson.Noun(type), value);
        }
        else if (ScalarText.FindProblem(spec, type, text, limits) is { } problem)
        {
            _problems.Add(new(path, problem));
        }
        else if (type.Kind == TypeKind.Csv && ScalarJson.FindBadItem(type, text) is { } item)
        {
            _problems.Add(new(path, $"must be integers separated by '{type.Separator}', not '{ScalarText.Shorten(item)}'"));
        }
    }

    private void Add(string path, string expected, JsonElement value) =>
        _problems.Add(new(path, $"must be {expected}, not {ScalarJson.Noun(value)}"));
}

/// <summary>Something that is wrong with a body.</summary>
/// <param name="Property">Where: <c>variants[1].price</c>; empty for the body as a whole.</param>
/// <param name="Complaint">What: <c>is required</c>.</param>
internal readonly record struct BodyProblem(string Property, string Complaint)
{
    public override string ToString() => Property.Length == 0 ? "body " + Complaint : Property + " " + Complaint;
}
