using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TikiSpec.Emulator;

/// <summary>Spoils an answer as a fault says.</summary>
internal static class FaultedAnswer
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n";

    /// <summary>Whether the call is not carried out at all.</summary>
    public static bool Prevents(EmulatorFault fault) => fault.Kind is FaultKind.Status or FaultKind.CutBeforeCall;

    /// <summary>What a call gets that is not carried out.</summary>
    public static Answer Instead(EmulatorFault fault) => fault.Kind == FaultKind.CutBeforeCall
        ? new Answer(0, [], null)
        : ErrorAnswer.Of(fault.Status ?? 500, TextOf(fault.Status ?? 500));

    /// <param name="answer">The answer as it should be.</param>
    /// <param name="fault">What happens to it.</param>
    /// <param name="route">The operation, where the spec declares one.</param>
    public static Answer Of(Answer answer, EmulatorFault fault, Route? route) => WithRetryAfter(Spoiled(answer, fault, route), fault) with
    {
        Delivery = new Delivery(fault.Delay, fault.Kind == FaultKind.SlowBody ? fault.Duration : TimeSpan.Zero, CutOf(fault.Kind)),
    };

    private static Answer Spoiled(Answer answer, EmulatorFault fault, Route? route) => fault.Kind switch
    {
        FaultKind.CutBeforeAnswer => new Answer(0, [], null),
        FaultKind.MalformedJson => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        FaultKind.Html => Answer.Text(fault.Status ?? 200, Page, "text/html; charset=utf-8"),
        FaultKind.WrongContentType => answer with { ContentType = "text/plain; charset=utf-8" },
        FaultKind.TruncatedGzip => answer with { Body = HalfOfGzip(answer.Body), Headers = [.. answer.Headers, new("Content-Encoding", "gzip")] },
        FaultKind.RenamedMember or FaultKind.NewEnumValue or FaultKind.NumberAsString => DriftedAnswer.Of(answer, fault, route),
        FaultKind.UndeclaredStatus => answer with { Status = fault.Status ?? 207 },
        _ => answer,
    };

    private static CutPlace CutOf(FaultKind kind) => kind switch
    {
        FaultKind.CutBeforeCall or FaultKind.CutBeforeAnswer => CutPlace.Before,
        FaultKind.CutDuringAnswer => CutPlace.During,
        FaultKind.CutAfterAnswer => CutPlace.After,
        _ => CutPlace.Nowhere,
    };

    private static Answer WithRetryAfter(Answer answer, EmulatorFault fault) => fault.RetryAfter is not { } time
        ? answer
        : answer with { Headers = [.. answer.Headers, new("Retry-After", ((long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture))] };

    private static byte[] HalfOfGzip(byte[] body)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return packed.ToArray()[..(int)(packed.Length / 2)];
    }

    private static string TextOf(int status) => status switch
    {
        401 => "Authentication key is not valid",
        403 => "you do not have permission",
        429 => RateLimiter.Text,
        503 => "Service unavailable",
        >= 500 => "Internal server error",
        _ => string.Create(CultureInfo.InvariantCulture, $"refused on purpose with {status}"),
    };
}
