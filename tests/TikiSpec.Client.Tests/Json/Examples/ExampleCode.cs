using System.Text;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Client.Tests.Json.Examples;

/// <summary>Reads and writes a documented example by the emitted code of its type.</summary>
public abstract class ExampleCode
{
    /// <param name="type">An emitted record.</param>
    /// <param name="isList">The example is a bare array of them.</param>
    public static ExampleCode Of(Type type, bool isList) =>
        (ExampleCode)Activator.CreateInstance(typeof(ExampleCode<>).MakeGenericType(type), [isList])!;

    /// <summary>Reads, and gives back what it writes then; calls fail on a drift event under the strict
    /// policy.</summary>
    public abstract string RoundTrip(byte[] json, DriftPolicy policy);

    /// <summary>Where what is read differs from the spec, as <c>UnexpectedNull $.price</c>.</summary>
    public abstract IReadOnlyList<string> DriftEvents(byte[] json);

    /// <summary>What <see cref="JsonSerializer"/> writes of what it has read by itself.</summary>
    public abstract string SerializerRoundTrip(byte[] json);
}

internal sealed class ExampleCode<T>(bool isList) : ExampleCode
    where T : IApiModel<T>
{
    private static readonly JsonSerializerOptions Serializer = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public override string RoundTrip(byte[] json, DriftPolicy policy) =>
        isList
            ? Written(
                JsonPayload.Read(json, ReadList, policy).Value,
                static (writer, list) => ApiJson.WriteList(writer, list, static (writer, item) => item.WriteJson(writer))
            )
            : Written(JsonPayload.Read(json, T.ReadJson, policy).Value, static (writer, item) => item.WriteJson(writer));

    public override IReadOnlyList<string> DriftEvents(byte[] json) =>
        [
            .. (
                isList
                    ? JsonPayload.Read(json, ReadList, DriftPolicy.Report).DriftEvents
                    : JsonPayload.Read(json, T.ReadJson, DriftPolicy.Report).DriftEvents
            )
                ?.Resolve(json, "")
                .Select(static told => $"{told.Kind} {told.Path}")
                ?? [],
        ];

    public override string SerializerRoundTrip(byte[] json) =>
        isList
            ? JsonSerializer.Serialize(JsonSerializer.Deserialize<List<T>>(json, Serializer), Serializer)
            : JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, Serializer), Serializer);

    private static IReadOnlyList<T> ReadList(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadList(ref reader, json, T.ReadJson);

    private static string Written<TValue>(TValue value, JsonWrite<TValue> write) =>
        Encoding.UTF8.GetString(ApiJsonWriter.Write(value, write).Span);
}
