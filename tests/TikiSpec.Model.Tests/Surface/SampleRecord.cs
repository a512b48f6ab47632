using System.Reflection;

namespace TikiSpec.Model.Tests.Surface;

/// <summary>Makes records with a value in every property, by reflection, so that no record and no property can be
/// forgotten.</summary>
internal static class SampleRecord
{
    private const int Depth = 4;

    public static object Make(Type record) => Value(record, false, Depth)!;

    /// <summary>The same, one property changed.</summary>
    public static object MakeWithout(Type record, PropertyInfo property)
    {
        var made = Make(record);
        SetterOf(property)!.Invoke(made, [Value(property.PropertyType, true, Depth - 1)]);
        return made;
    }

    public static IEnumerable<PropertyInfo> Properties(Type record) =>
        record
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != "EqualityContract" && SetterOf(property) is not null);

    private static MethodInfo? SetterOf(PropertyInfo property) => property.GetSetMethod(nonPublic: true);

    private static object? Value(Type type, bool changed, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return changed ? "other" : "text";
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(changed ? 1 : 0);
        }

        if (type.IsPrimitive)
        {
            return Convert.ChangeType(changed ? 1 : 0, type, null);
        }

        if (type.IsGenericType)
        {
            return List(type, changed, depth);
        }

        return depth == 0 ? null : Record(type == typeof(TypeModel) ? typeof(ClosedEnumModel) : type, changed, depth);
    }

    private static object List(Type type, bool changed, int depth)
    {
        var element = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, changed || depth == 0 ? 0 : 1);
        if (items.Length > 0)
        {
            items.SetValue(Value(element, false, depth - 1), 0);
        }

        return Activator.CreateInstance(type, items)!;
    }

    private static object Record(Type type, bool changed, int depth)
    {
        var made = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in Properties(type))
        {
            // Changed in one place deep inside is changed; in all places is the same test, made cheaper.
            SetterOf(property)!.Invoke(made, [Value(property.PropertyType, changed, depth - 1)]);
        }

        return made;
    }
}
