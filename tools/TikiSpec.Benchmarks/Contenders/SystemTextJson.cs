using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>System.Text.Json, by its source generator and by reflection.</summary>
internal static class SystemTextJson
{
    private static readonly JsonSerializerOptions ReflectionOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static Contender SourceGenerated<T>(JsonTypeInfo<T> type)
        where T : class => With("STJ source generator", type);

    public static Contender Reflected<T>()
        where T : class => With("STJ reflection", (JsonTypeInfo<T>)ReflectionOptions.GetTypeInfo(typeof(T)));

    /// <summary>Writes only. The models are made beforehand by the same library, from the payload.</summary>
    public static Contender FastPath<T>(JsonTypeInfo<T> type, byte[] payload)
        where T : class
    {
        var model = JsonSerializer.Deserialize(payload, type)!;
        var write = With("", type).Write!;
        return new Contender("STJ fast path", null, _ => write(model));
    }

    private static Contender With<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        var output = new WriterOutput();
        return new Contender(
            name,
            payload => JsonSerializer.Deserialize(payload, type)!,
            model =>
            {
                JsonSerializer.Serialize(output.Begin(), (T)model, type);
                return output.End();
            }
        );
    }
}
