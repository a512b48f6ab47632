using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>How a value is written into an address, a header or a cookie: OpenAPI's <c>style</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary><c>a,b</c>: paths and headers.</summary>
    Simple,

    /// <summary><c>.a,b</c>: paths.</summary>
    Label,

    /// <summary><c>;name=a,b</c>: paths.</summary>
    Matrix,

    /// <summary><c>name=a&amp;name=b</c>: queries and cookies.</summary>
    Form,

    /// <summary><c>name=a%20b</c>: queries.</summary>
    SpaceDelimited,

    /// <summary><c>name=a|b</c>: queries.</summary>
    PipeDelimited,

    /// <summary><c>name[key]=value</c>: queries.</summary>
    DeepObject,
}
