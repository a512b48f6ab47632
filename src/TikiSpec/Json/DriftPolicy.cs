namespace TikiSpec;

/// <summary>
/// What happens where a response differs from its spec and can still be read: an unknown property or value, another
/// scalar type, a missing property, null.
/// </summary>
public enum DriftPolicy
{
    /// <summary>
    /// It is read, and told to <see cref="ApiClientOptions.OnDrift"/>, the counter <c>tikispec.drift_events</c> and
    /// the current activity. The default.
    /// </summary>
    Report,

    /// <summary>It is read and told nowhere.</summary>
    Ignore,

    /// <summary>The call fails with an <see cref="ApiJsonException"/>. For tests that guard a spec.</summary>
    Throw,
}
