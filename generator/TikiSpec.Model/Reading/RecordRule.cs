namespace TikiSpec.Model.Reading;

/// <summary>Which objects become records; the others become classes, which take a compiler less time and space, and
/// have no value equality, no <c>with</c> and no text of their own.</summary>
public enum RecordRule
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that can be sent.</summary>
    Requests,

    /// <summary>None, but for those that our own code copies.</summary>
    None,
}
