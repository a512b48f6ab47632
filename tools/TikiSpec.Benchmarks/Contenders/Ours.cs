using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>The emitted code, called as the client calls it.</summary>
internal static class Ours
{
    public const string Name = "TikiSpec";

    public static Contender Of<T>(DriftPolicy policy = DriftPolicy.Report)
        where T : class, IApiModel<T> =>
        With<T>(policy, T.ReadJson, static (writer, model) => model.WriteJson(writer));

    public static Contender OfList<T>()
        where T : class, IApiModel<T> =>
        With<IReadOnlyList<T>>(
            DriftPolicy.Report,
            static (ref Utf8JsonReader reader, JsonReadContext json) => ApiJson.ReadList(ref reader, json, T.ReadJson),
            static (writer, list) => ApiJson.WriteList(writer, list, static (writer, item) => item.WriteJson(writer)));

    private static Contender With<T>(DriftPolicy policy, JsonRead<T> read, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        var output = new WriterOutput();
        return new Contender(
            Name,
            payload => JsonPayload.Read(payload, read, policy).Value,
            model =>
            {
                write(output.Begin(), (T)model);
                return output.End();
            });
    }
}
