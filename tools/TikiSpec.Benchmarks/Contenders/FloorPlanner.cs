using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>Finds out what a payload makes unavoidable, from the emitted models: their objects, exact arrays, and texts
/// other than known values and dates.</summary>
internal sealed class FloorPlanner
{
    private readonly List<FloorStep> _steps = [];
    private readonly List<Func<object>> _makers = [];

    public static FloorPlan Plan(Type model, byte[] payload)
    {
        var planner = new FloorPlanner();
        var reader = new Utf8JsonReader(payload);
        reader.Read();
        planner.AddValue(ref reader, model);
        return new FloorPlan([.. planner._steps], [.. planner._makers]);
    }

    private void AddValue(ref Utf8JsonReader reader, Type type)
    {
        if (reader.TokenType == JsonTokenType.StartArray && GenericArgument(type, typeof(IReadOnlyList<>), 0) is { } item)
            AddList(ref reader, item);
        else if (reader.TokenType == JsonTokenType.StartObject && GenericArgument(type, typeof(IReadOnlyDictionary<,>), 1) is { } value)
            AddMap(ref reader, value);
        else if (reader.TokenType == JsonTokenType.StartObject && type.IsClass && type != typeof(object))
            AddObject(ref reader, type);
        else if (type == typeof(string))
            _steps.Add(reader.TokenType == JsonTokenType.String ? FloorStep.Text : FloorStep.Nothing);
        else if (type == typeof(ApiValue))
            AddRaw(ref reader);
        else
            _steps.Add(FloorStep.Nothing);
    }

    private void AddObject(ref Utf8JsonReader reader, Type type)
    {
        Make(Expression.Lambda<Func<object>>(Expression.New(type)).Compile());
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var property = MemberType(type, reader.GetString()!);
            _steps.Add(property is null ? FloorStep.Text : FloorStep.Nothing);
            reader.Read();
            AddValue(ref reader, property ?? typeof(ApiValue));
        }
        _steps.Add(FloorStep.Nothing);
    }

    private void AddMap(ref Utf8JsonReader reader, Type value)
    {
        Make(Expression.Lambda<Func<object>>(Expression.New(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))).Compile());
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            _steps.Add(FloorStep.Text);
            reader.Read();
            AddValue(ref reader, value);
        }
        _steps.Add(FloorStep.Nothing);
    }

    private void AddList(ref Utf8JsonReader reader, Type item)
    {
        Make(Expression.Lambda<Func<object>>(Expression.NewArrayBounds(item, Expression.Constant(CountItems(reader)))).Compile());
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            AddValue(ref reader, item);
        _steps.Add(FloorStep.Nothing);
    }

    /// <summary>A free-form value is kept as its bytes.</summary>
    private void AddRaw(ref Utf8JsonReader reader)
    {
        var end = reader;
        end.Skip();
        var length = (int)(end.BytesConsumed - reader.TokenStartIndex);
        Make(() => new byte[length]);
        while (reader.BytesConsumed < end.BytesConsumed)
        {
            reader.Read();
            _steps.Add(FloorStep.Nothing);
        }
    }

    private void Make(Func<object> maker)
    {
        _steps.Add(FloorStep.Make);
        _makers.Add(maker);
    }

    private static int CountItems(Utf8JsonReader list)
    {
        var count = 0;
        while (list.Read() && list.TokenType != JsonTokenType.EndArray)
        {
            list.Skip();
            count++;
        }
        return count;
    }

    private static Type? MemberType(Type type, string wireName)
    {
        var name = wireName.Replace("_", "", StringComparison.Ordinal);
        return type.GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Instance | BindingFlags.Public)?.PropertyType;
    }

    private static Type? GenericArgument(Type type, Type definition, int argument) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments()[argument] : null;
}
