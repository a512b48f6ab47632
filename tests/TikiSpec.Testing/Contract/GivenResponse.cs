using System.Text.Json;
using TikiSpec.Emulator.Recording;

namespace TikiSpec.Testing;

/// <summary>A response that an emulator has given.</summary>
/// <param name="Call">Which call it was, for messages.</param>
/// <param name="Spec">The spec that declares the operation; null when no operation was found.</param>
/// <param name="OperationId">The operation, or null.</param>
/// <param name="Status">The status.</param>
/// <param name="Body">The body as text.</param>
/// <param name="IsFaulted">It was spoiled on purpose.</param>
/// <param name="Failure">What went wrong inside the emulator, or null.</param>
/// <param name="ContentType">What the body says that it is, or null.</param>
/// <param name="IsAskedFor">The call names this very status as the one that it prefers.</param>
public sealed record GivenResponse(
    string Call,
    string? Spec,
    string? OperationId,
    int Status,
    string Body,
    bool IsFaulted,
    string? Failure = null,
    string? ContentType = null,
    bool IsAskedFor = false
)
{
    private const string Fault = ", fault ";

    /// <summary>The bodies of the OAuth2 server are not recorded.</summary>
    public bool IsSecret => Body == "***";

    /// <summary>It says which methods a path has, and nothing else: that is HTTP's.</summary>
    public bool IsOfMethods =>
        Status == 204 && Body.Length == 0 && OperationId is null && Call.Contains(" OPTIONS /", StringComparison.Ordinal);

    public static GivenResponse Of(RecordedCall call) =>
        new(
            call.ToString(),
            call.Spec,
            call.OperationId,
            call.Status,
            call.ResponseBody,
            call.Fault is not null,
            call.Failure?.ToString(),
            call.ResponseContentType,
            IsStatusAskedFor(call)
        );

    private static bool IsStatusAskedFor(RecordedCall call) =>
        call.Query.Split('&').Contains($"__code={call.Status}")
        || call.Headers.Any(header =>
            header.Key.Equals("Prefer", StringComparison.OrdinalIgnoreCase) && header.Value == $"code={call.Status}"
        );

    /// <summary>The responses of an HTTP Archive that an emulator has written: what a test of another process can
    /// see.</summary>
    public static IEnumerable<GivenResponse> OfArchive(string har)
    {
        using var archive = JsonDocument.Parse(har);
        foreach (var entry in archive.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray())
        {
            var comment = entry.GetProperty("comment").GetString()!;
            var names = comment.Split(Fault)[0].Split(' ');
            var request = entry.GetProperty("request");
            var response = entry.GetProperty("response");
            yield return new(
                $"{request.GetProperty("method")} {request.GetProperty("url")} -> {response.GetProperty("status")}",
                names.Length == 2 ? names[0] : null,
                names.Length == 2 ? names[1] : null,
                response.GetProperty("status").GetInt32(),
                response.GetProperty("content").GetProperty("text").GetString()!,
                comment.Contains(Fault, StringComparison.Ordinal)
            );
        }
    }
}
