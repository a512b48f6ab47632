namespace TikiSpec.Tests.Stubs;

/// <summary>A request as it went out.</summary>
internal sealed record SeenRequest(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    public static async Task<SeenRequest> OfAsync(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var (name, values) in Enumerable.Concat(
                request.Headers.NonValidated,
                request.Content is { } content ? content.Headers.NonValidated : []
            )
        )
            headers[name] = string.Join(", ", values);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync().ConfigureAwait(false);
        return new SeenRequest(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body);
    }
}
