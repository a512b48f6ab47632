using System.ComponentModel;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>A type that reads and writes itself as JSON, without reflection.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiModel<out TSelf>
    where TSelf : IApiModel<TSelf>
{
    /// <summary>Reads a value; see <see cref="JsonRead{T}"/> for where the reader stands.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="json">What is known about the reading.</param>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader, JsonReadContext json);

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Where to.</param>
    void WriteJson(Utf8JsonWriter writer);
}
