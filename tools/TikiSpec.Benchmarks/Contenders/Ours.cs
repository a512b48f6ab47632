using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>The emitted code, called as the client calls it.</summary>
internal static class Ours
{
    public const string Name = "TikiSpec";

    // Readers and writers come in from where the type is known, as in a client: a generic method would have to look
    // them up each time.
    public static Contender Of<T>(JsonRead<T> read, JsonWrite<T> write, DriftPolicy policy = DriftPolicy.Report)
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
            }
        );
    }

    public static Contender OfList<T>(JsonRead<T> read, JsonWrite<T> write)
        where T : class =>
        Of<IReadOnlyList<T>>(
            (ref Utf8JsonReader reader, JsonReadContext json) => ApiJson.ReadList(ref reader, json, read),
            (writer, list) => ApiJson.WriteList(writer, list, write)
        );
}
