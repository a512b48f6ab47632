using System.ComponentModel;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>Writes one value.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="writer">Where to.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWrite<in T>(Utf8JsonWriter writer, T value);
