using TikiSpec.Errors;
using TikiSpec.Json;
using TikiSpec.Json.Paths;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Responses;

/// <summary>Finds errors that come with the status of a success: older services respond so when the seller has not
/// given leave.</summary>
/// <remarks>
/// Nothing but the shape decides: nothing that the spec requires is there, nothing that is there is in the spec, and
/// what is there reads as an
/// error. Whoever does not look would take it for a product without a name.
/// </remarks>
internal static class DisguisedError
{
    // Errors are short, and looking at every long response would cost for nothing.
    private const int MaxBytes = 2048;

    public static bool IsIn<T>(ReadOnlyMemory<byte> body, JsonRead<T?> read) => MayBeIn(body.Span) && IsNothingElse(body, read);

    private static bool MayBeIn(ReadOnlySpan<byte> body) =>
        body.Length is > 0 and <= MaxBytes
        && body[0] == '{'
        && (body.IndexOf("\"msg\""u8) > 0 || body.IndexOf("\"error\""u8) > 0 || body.IndexOf("\"errors\""u8) > 0);

    private static bool IsNothingElse<T>(ReadOnlyMemory<byte> body, JsonRead<T?> read)
    {
        try
        {
            var properties = JsonPayload.Read(body, ApiJson.ReadValue, DriftPolicy.Ignore).Value;
            var driftEvents = JsonPayload.Read(body, read, DriftPolicy.Report).DriftEvents?.Resolve(body.Span, "") ?? [];
            return driftEvents.Any(static driftEvent => driftEvent.Kind == ApiDriftEventKind.MissingRequired)
                && properties.Properties.All(property =>
                    driftEvents.Any(driftEvent =>
                        driftEvent.Kind == ApiDriftEventKind.UnknownProperty && driftEvent.Path == "$" + JsonPathFinder.Step(property.Key)
                    )
                )
                && ErrorTexts.Of(properties).Count > 0;
        }
        catch (ApiJsonException)
        {
            // The reading that follows says where and why.
            return false;
        }
    }
}
