using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Client.Tests.Json;

/// <summary>Null where a type says that there is none: whoever switches the checks off sends null, and nothing fails
/// from inside.</summary>
public sealed class NullWritingTests
{
    private static readonly MethodInfo Writing = typeof(ApiModel).GetMethod(nameof(ApiModel.ToJson))!;

    public static TheoryData<Type> Records =>
        [
            .. typeof(TikiClient)
                .Assembly.GetExportedTypes()
                .Where(static type => type.IsClass && type.GetInterfaces().Any(IsModel))
                .OrderBy(static type => type.FullName, StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Null_in_any_place_of_a_record_can_be_written(Type type)
    {
        Assert.True(IsObject(Written(Activator.CreateInstance(type)!)));
        foreach (var property in type.GetProperties().Where(static property => property.CanWrite && !property.PropertyType.IsValueType))
        {
            foreach (var value in Nulls(property.PropertyType))
            {
                var record = Activator.CreateInstance(type)!;
                property.SetValue(record, value);
                Assert.True(IsObject(Written(record)), property.Name);
            }
        }
    }

    /// <summary>Null itself, and collections of nothing but null.</summary>
    private static IEnumerable<object?> Nulls(Type type)
    {
        yield return null;
        if (!type.IsGenericType)
            yield break;
        var item = type.GetGenericArguments()[^1];
        var none = item.IsValueType ? RuntimeHelpers.GetUninitializedObject(item) : null;
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(item, 2);
            list.SetValue(none, 0);
            yield return list;
        }
        else if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
            map.Add("a", none);
            yield return map;
        }
    }

    private static string Written(object record) =>
        (string)Writing.MakeGenericMethod(record.GetType()).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [record], null)!;

    private static bool IsObject(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }

    private static bool IsModel(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IApiModel<>);
}
