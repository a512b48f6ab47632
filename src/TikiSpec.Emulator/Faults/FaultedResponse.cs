using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TikiSpec.Emulator.Faults;

/// <summary>Spoils a response as a fault says.</summary>
internal static class FaultedResponse
{
    private const string Page =
        "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n";

    /// <summary>Whether the call is not carried out at all.</summary>
    public static bool Prevents(EmulatorFault fault) => fault.Kind is FaultKind.Status or FaultKind.CutBeforeCall;

    /// <summary>What a call gets that is not carried out.</summary>
    public static Response Instead(EmulatorFault fault) =>
        fault.Kind == FaultKind.CutBeforeCall
            ? new Response(0, [], null)
            : ErrorResponse.Of(fault.Status ?? 500, TextOf(fault.Status ?? 500));

    /// <param name="response">The response as it should be.</param>
    /// <param name="fault">What happens to it.</param>
    /// <param name="route">The operation, where the spec declares one.</param>
    public static Response Of(Response response, EmulatorFault fault, Route? route) =>
        WithRetryAfter(Spoiled(response, fault, route), fault) with
        {
            Delivery = new Delivery(fault.Delay, fault.Kind == FaultKind.SlowBody ? fault.Duration : TimeSpan.Zero, CutOf(fault.Kind)),
        };

    private static Response Spoiled(Response response, EmulatorFault fault, Route? route) =>
        fault.Kind switch
        {
            FaultKind.CutBeforeResponse => new Response(0, [], null),
            FaultKind.MalformedJson => response with { Body = response.Body[..(response.Body.Length / 2)] },
            FaultKind.Html => Response.Text(fault.Status ?? 200, Page, "text/html; charset=utf-8"),
            FaultKind.WrongContentType => response with { ContentType = "text/plain; charset=utf-8" },
            FaultKind.TruncatedGzip => response with
            {
                Body = HalfOfGzip(response.Body),
                Headers = [.. response.Headers, new("Content-Encoding", "gzip")],
            },
            FaultKind.RenamedProperty or FaultKind.NewEnumValue or FaultKind.NumberAsString => DriftedResponse.Of(response, fault, route),
            FaultKind.UndeclaredStatus => response with { Status = fault.Status ?? 207 },
            _ => response,
        };

    private static CutLocation CutOf(FaultKind kind) =>
        kind switch
        {
            FaultKind.CutBeforeCall or FaultKind.CutBeforeResponse => CutLocation.Before,
            FaultKind.CutDuringResponse => CutLocation.During,
            FaultKind.CutAfterResponse => CutLocation.After,
            _ => CutLocation.Nowhere,
        };

    private static Response WithRetryAfter(Response response, EmulatorFault fault) =>
        fault.RetryAfter is not { } time
            ? response
            : response with
            {
                Headers =
                [
                    .. response.Headers,
                    new("Retry-After", ((long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture)),
                ],
            };

    private static byte[] HalfOfGzip(byte[] body)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return packed.ToArray()[..(int)(packed.Length / 2)];
    }

    private static string TextOf(int status) =>
        status switch
        {
            401 => "Authentication key is not valid",
            403 => "you do not have permission",
            429 => ErrorResponse.TooManyRequests,
            503 => "Service unavailable",
            >= 500 => "Internal server error",
            _ => string.Create(CultureInfo.InvariantCulture, $"refused on purpose with {status}"),
        };
}
