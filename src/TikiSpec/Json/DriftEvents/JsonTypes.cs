using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>Types of JSON: those that a spec says were seen where it declares another, those that a case of a union
/// takes.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonTypes
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>null.</summary>
    Null = 1,

    /// <summary>A string.</summary>
    String = 2,

    /// <summary>A number, whole or not.</summary>
    Number = 4,

    /// <summary>true or false.</summary>
    Boolean = 8,

    /// <summary>A number without a fraction.</summary>
    Integer = 16,

    /// <summary>An object.</summary>
    Object = 32,

    /// <summary>An array.</summary>
    Array = 64,
}
