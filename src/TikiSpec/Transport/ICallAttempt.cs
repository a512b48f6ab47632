namespace TikiSpec.Runtime;

/// <summary>Sends a call once.</summary>
internal interface ICallAttempt
{
    ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken);
}
