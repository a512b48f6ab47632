using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>By what a value shows that it is one of a union's types. What is not said here tells none apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCase
{
    /// <summary>The types of JSON that it may have.</summary>
    public required JsonTypes Types { get; init; }

    /// <summary>The form of a text.</summary>
    public JsonTextForm Form { get; init; }

    /// <summary>A text is one of these; any text where there are none.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Properties that an object has.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Properties with one of few values.</summary>
    public IReadOnlyList<JsonConstant> Constants { get; init; } = [];

    /// <summary>Types of properties.</summary>
    public IReadOnlyList<JsonPropertyType> PropertyTypes { get; init; } = [];

    /// <summary>All properties that are declared: an object that has no others is this one before others. None where
    /// that is no matter.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>Of an array, what its first item shows.</summary>
    public JsonCase? Items { get; init; }
}

/// <summary>A property that has one of few values where it is there.</summary>
/// <param name="Property">Its name as it travels.</param>
/// <param name="IsRequired">It must be there.</param>
/// <param name="Values">The values: a text as it is, other scalars as JSON.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record JsonConstant(string Property, bool IsRequired, params string[] Values);

/// <summary>A property that has one of these types where it is there.</summary>
/// <param name="Property">Its name as it travels.</param>
/// <param name="Types">The types.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record JsonPropertyType(string Property, JsonTypes Types);

/// <summary>What a text has to be, to be read as more than a text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonTextForm
{
    /// <summary>Any text.</summary>
    Any,

    /// <summary>RFC 3339.</summary>
    DateTime,

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    TikiDateTime,

    /// <summary>A UUID.</summary>
    Uuid,

    /// <summary>Base64, in either alphabet.</summary>
    Base64,

    /// <summary>A number.</summary>
    Decimal,
}
