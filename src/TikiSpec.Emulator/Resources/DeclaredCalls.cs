using System.Text.Json;

namespace TikiSpec.Emulator.Resources;

/// <summary>Responds for operations without behaviour: from what callers have made where they are of a plain resource,
/// else as the document declares it.</summary>
internal sealed class DeclaredCalls(DeclaredResponses responses, ResourceCalls resources, ResourceStore store)
{
    private readonly DeclaredError _errors = new(responses);

    /// <summary>What callers have made.</summary>
    public ResourceStore Store => store;

    public static DeclaredCalls For(RouteTable<Route> routes, int seed, ResourceStore store)
    {
        var responses = new DeclaredResponses(seed);
        return new DeclaredCalls(responses, new ResourceCalls(PlainResource.FindAll(routes.All), store, responses), store);
    }

    public Response Respond(
        Route route,
        IncomingCall call,
        IReadOnlyList<KeyValuePair<string, string>> pathValues,
        JsonElement body,
        long seller
    ) =>
        // Who asks for a response by its name does not ask what there is.
        (
            Preference.Of(call) is { Code: null, Example: null, IsDynamic: false }
                ? resources.Respond(route, call, pathValues, body, seller)
                : null
        ) ?? responses.For(route, call);

    /// <summary>A refusal in the words that the document has for it.</summary>
    public Response InItsWords(Route route, Response refusal, IncomingCall call) => _errors.Of(route, refusal, call);
}
