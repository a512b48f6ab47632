namespace TikiSpec.Transport.Definition;

/// <summary>What is told of an operation once in a process.</summary>
[Flags]
internal enum OperationNews
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>It is on its way out.</summary>
    Deprecation = 1,

    /// <summary>Its responses say of that what the spec does not.</summary>
    OtherDeprecation = 2,
}

/// <summary>What has been told already.</summary>
internal sealed class ToldNews
{
    private int _told;

    public bool IsDone(OperationNews news) => (Volatile.Read(ref _told) & (int)news) != 0;

    /// <summary>True for one caller alone.</summary>
    public bool IsFirst(OperationNews news) => (Interlocked.Or(ref _told, (int)news) & (int)news) == 0;
}
