using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>A text with known values, of which others may come.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1711", Justification = "It is what an emitted enumeration of texts implements.")]
public interface IApiEnum<TSelf> : IApiModel<TSelf>
    where TSelf : struct, IApiEnum<TSelf>
{
    /// <summary>The text as it travels; empty, never null.</summary>
    string Value { get; }

    /// <summary>The spec names this value.</summary>
    bool IsKnown { get; }

    /// <summary>Writes the text as a property's value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property's name.</param>
    void WriteJson(Utf8JsonWriter writer, JsonEncodedText name);
}
