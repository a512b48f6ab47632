using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>A value of one of several types.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiUnion<TSelf>
    where TSelf : struct, IApiUnion<TSelf>
{
    /// <summary>False for the value of a union that was never given one.</summary>
    bool HasValue { get; }

    /// <summary>The value, whatever its type; null where there is none.</summary>
    object? Value { get; }
}
