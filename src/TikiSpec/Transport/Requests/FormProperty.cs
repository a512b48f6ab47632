using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>How a property of a form is written, where it is not in the usual way.</summary>
/// <param name="Name">The property.</param>
/// <param name="Style">Form, space or pipe delimited, or deep object.</param>
/// <param name="Explode">Each item or property stands alone.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FormProperty(string Name, ParameterStyle Style, bool Explode);
