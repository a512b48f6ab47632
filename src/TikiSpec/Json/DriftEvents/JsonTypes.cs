using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>The types of JSON that a spec says were seen where it declares another.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonTypes
{
    /// <summary>No other type.</summary>
    None = 0,

    /// <summary>null.</summary>
    Null = 1,

    /// <summary>A string.</summary>
    String = 2,

    /// <summary>A number, whole or not.</summary>
    Number = 4,

    /// <summary>true or false.</summary>
    Boolean = 8,
}
