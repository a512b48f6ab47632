namespace TikiSpec.Model.Reading;

/// <summary>Which objects become records; the others become classes, which take a compiler less time and space, and
/// have no value equality, no <c>with</c> and no text of their own.</summary>
public enum RecordRule
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that can be sent as a body, or as a part of one.</summary>
    Requests,

    /// <summary>Those that come and can be sent: who changes what a service has takes it from there, copies it with
    /// changes and sends it back.</summary>
    Updates,

    /// <summary>None, but for those that our own code copies.</summary>
    None,
}
