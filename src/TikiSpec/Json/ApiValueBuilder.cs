using System.ComponentModel;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Makes arrays of collection expressions: <c>ApiValue value = ["a", "b"];</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiValueBuilder
{
    /// <summary>Makes a JSON array.</summary>
    /// <param name="items">Its elements.</param>
    public static ApiValue Create(ReadOnlySpan<ApiValue> items) =>
        new(
            ApiJsonWriter.Write(items.ToArray(), static (writer, values) => ApiJson.WriteList(writer, values, ApiJson.WriteValue)).ToArray()
        );
}
