using System.ComponentModel;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>Reads one value. The reader stands on the value's first token before, and on its last token
/// after.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="reader">The JSON.</param>
/// <param name="json">What is known about the reading.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonRead<out T>(ref Utf8JsonReader reader, JsonReadContext json);

/// <summary>Writes one value.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="writer">Where to.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWrite<in T>(Utf8JsonWriter writer, T value);
