using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Sending;

/// <summary>
/// Refuses a response of another host than the one that was asked: a handler that follows redirects may have shown it
/// what was meant for ours.
/// </summary>
internal static class RedirectGuard
{
    public static void Check(PreparedCall call, HttpResponseMessage response)
    {
        if (response.RequestMessage?.RequestUri is not { IsAbsoluteUri: true } asked || Origin.AreSame(asked, call.Address))
            return;
        response.Dispose();
        throw new ApiException(
            $"{call.Operation.Id} was sent to {call.Address.Authority} and {asked.Authority} responded: the HTTP client "
                + "followed a redirect. "
                + $"Let it follow none: headers of its own go along."
        )
        {
            OperationId = call.Operation.Id,
            HelpLink = call.Operation.Documentation,
        };
    }
}
