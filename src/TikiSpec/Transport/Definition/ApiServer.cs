using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>A server of a spec.</summary>
/// <param name="Url">Its URL, absolute or a path.</param>
/// <param name="Description">What the spec calls it, or null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiServer(string Url, string? Description = null);
