using System.Globalization;
using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator;

/// <summary>Compares a body with the type that the spec declares, member by member. Members that are not declared are left alone.</summary>
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

    private void Value(string path, TypeRef type, JsonElement value, ConstraintsModel? limits, MemberModel? member)
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
                Scalar(path, type, value, limits, member);
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

        foreach (var member in type.Members)
        {
            var memberPath = path.Length == 0 ? member.WireName : path + "." + member.WireName;
            var isThere = value.TryGetProperty(member.WireName, out var memberValue);
            if (isThere && memberValue.ValueKind != JsonValueKind.Null)
            {
                Value(memberPath, member.Type, memberValue, member.Constraints, member);
            }
            else if (member.IsRequired && !(isThere && member.AllowsNull))
            {
                _problems.Add(new(memberPath, isThere ? "must not be null" : "is required"));
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

        foreach (var member in value.EnumerateObject().Where(static member => member.Value.ValueKind != JsonValueKind.Null))
        {
            Value(path + "." + member.Name, type.Item!, member.Value, null, null);
        }
    }

    private void Scalar(string path, TypeRef type, JsonElement value, ConstraintsModel? limits, MemberModel? member)
    {
        if (ScalarJson.Text(type, value, member) is not { } text)
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
