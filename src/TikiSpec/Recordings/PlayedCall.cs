using System.Net;

namespace TikiSpec.Recordings;

/// <summary>Which call it is.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">As it was sent.</param>
/// <param name="Query">Its pairs, sorted.</param>
internal sealed record PlayedAddress(string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Query)
{
    private const string AnyValue = "***";

    public static PlayedAddress Of(string method, Uri? address)
    {
        var uri = address is { IsAbsoluteUri: true }
            ? address
            : new Uri(new Uri("http://localhost/"), address ?? new Uri("", UriKind.Relative));
        return new(
            method.ToUpperInvariant(),
            uri.AbsolutePath,
            [.. Redaction.PairsOf(uri.Query.TrimStart('?')).OrderBy(static pair => pair.Key, StringComparer.Ordinal)]
        );
    }

    /// <summary>Whether this recorded one is that of a call.</summary>
    public bool IsOf(PlayedAddress call) =>
        HasPathOf(call)
        && Query.Count == call.Query.Count
        && Query
            .Zip(call.Query)
            .All(static pair =>
                pair.First.Key == pair.Second.Key && (pair.First.Value == AnyValue || pair.First.Value == pair.Second.Value)
            );

    public bool HasPathOf(PlayedAddress call) => Method == call.Method && Path == call.Path;

    public override string ToString() =>
        $"{Method} {Path}{(Query.Count == 0 ? "" : "?" + string.Join('&', Query.Select(static pair => $"{pair.Key}={pair.Value}")))}";
}

/// <summary>A recorded call to play.</summary>
internal sealed record PlayedCall(PlayedAddress Address)
{
    // What the connection says, and what the body in the archive is no longer.
    private static readonly string[] OfTheConnection =
    [
        "Content-Encoding",
        "Content-Length",
        "Transfer-Encoding",
        "Connection",
        "Keep-Alive",
    ];

    /// <summary>0 where there was no response.</summary>
    public required int Status { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Null where it was not kept.</summary>
    public required byte[]? Body { get; init; }

    /// <summary>Why there was no response.</summary>
    public required string Comment { get; init; }

    public HttpResponseMessage Respond(HttpRequestMessage request)
    {
        if (Status == 0)
        {
            throw new HttpRequestException($"The recording has no response for {Address}{(Comment.Length == 0 ? "" : $": {Comment}")}.");
        }

        var content = new ByteArrayContent(
            Body
                ?? throw new InvalidOperationException(
                    $"The recording did not keep the body of {Address}: it was too long, or cannot be unpacked."
                )
        );
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = content, RequestMessage = request };
        if (Reason.Length > 0 && Reason.All(static c => c is >= ' ' and <= '~'))
        {
            response.ReasonPhrase = Reason;
        }

        foreach (
            var (name, value) in Headers.Where(static header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        )
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (content.Headers.ContentType is null && ContentType.Length > 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        return response;
    }

    public override string ToString() => Address.ToString();
}
