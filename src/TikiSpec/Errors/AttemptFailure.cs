namespace TikiSpec;

/// <summary>How an attempt ended that got no complete response. It decides what may be repeated.</summary>
internal enum AttemptFailure
{
    /// <summary>It got a response, or repeating cannot help.</summary>
    None,

    /// <summary>No connection came about: the server has seen nothing.</summary>
    NotSent,

    /// <summary>The connection broke, or the time ran out: the server may have done what was asked.</summary>
    Unknown,

    /// <summary>The client was disposed of meanwhile: the server may have done what was asked, and there is nobody to ask again.</summary>
    Disposed,
}
