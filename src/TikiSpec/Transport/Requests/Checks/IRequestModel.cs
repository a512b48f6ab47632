using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>A generated type that requests hold: it knows what the spec does not allow of its properties.</summary>
/// <remarks>Called through type parameters, as <see cref="RequestCheck.EachObject{T}(string, IReadOnlyList{T})"/> does,
/// so that emitted code needs no delegate for each place that holds such a type.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRequestModel
{
    /// <summary>Checks the properties, and what they hold.</summary>
    /// <param name="check">Remembers the first thing that is not allowed.</param>
    void CheckRequest(RequestCheck check);
}
