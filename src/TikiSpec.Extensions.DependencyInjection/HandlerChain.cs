namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>What the handlers of an HTTP client do, as far as the client that sends with it has to know.</summary>
/// <param name="FollowsRedirects">The last one follows redirects by itself.</param>
/// <param name="Repeats">One repeats calls: a handler of Microsoft.Extensions.Http.Resilience or of Polly.</param>
internal sealed record HandlerChain(bool FollowsRedirects, bool Repeats)
{
    // By name: to know the types would make a dependency of a package that few have.
    private static readonly string[] Repeating = ["ResilienceHandler", "PolicyHttpMessageHandler"];

    public static HandlerChain Of(HttpMessageHandler handler)
    {
        var repeats = false;
        var last = handler;
        while (last is DelegatingHandler { InnerHandler: { } inner })
        {
            repeats |= Repeating.Contains(last.GetType().Name);
            last = inner;
        }

        return new HandlerChain(
            last is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true },
            repeats
        );
    }
}
