using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TikiSpec.Runtime;

/// <summary>What each generated class of an object has: the properties that the spec does not declare. A record has
/// them by itself, as it is compared and copied by them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiObject
{
    /// <summary>Which properties came as null, and how those came that would be written otherwise. Emitted code alone
    /// sets it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Design", "CA1051", Justification = "A call on a property of a struct would copy it for each value that is written.")]
    [SuppressMessage("Naming", "CA1707", Justification = "Named as the private field that a record has: emitted code writes both alike.")]
    protected JsonNulls _nulls;

    /// <summary>Makes one without undeclared properties.</summary>
    protected ApiObject() { }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public ApiProperties AdditionalProperties { get; init; } = ApiProperties.Empty;
}
