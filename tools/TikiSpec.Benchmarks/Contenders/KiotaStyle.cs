using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>Models in the style that Kiota generates, on its own JSON package: a document first, then a dictionary of
/// closures for each object.</summary>
internal static class KiotaStyle
{
    public static Contender Of<T>(ParsableFactory<T> factory)
        where T : IParsable =>
        new(
            "Kiota style",
            payload => Root(payload).GetObjectValue(factory)!,
            model => Write(writer => writer.WriteObjectValue(null, (T)model))
        );

    public static Contender OfList<T>(ParsableFactory<T> factory)
        where T : IParsable =>
        new(
            "Kiota style",
            payload => Root(payload).GetCollectionOfObjectValues(factory).ToList(),
            model => Write(writer => writer.WriteCollectionOfObjectValues(null, (List<T>)model))
        );

    // As JsonParseNodeFactory does, which offers it for streams only.
    private static JsonParseNode Root(byte[] payload)
    {
        using var document = JsonDocument.Parse(payload);
        return new JsonParseNode(document.RootElement.Clone());
    }

    private static ReadOnlyMemory<byte> Write(Action<JsonSerializationWriter> write)
    {
        using var writer = new JsonSerializationWriter();
        write(writer);
        using var content = writer.GetSerializedContent();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
