using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What a server sends.</summary>
internal sealed record CannedResponse(HttpStatusCode Status, string? ContentType, byte[] Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static CannedResponse None(HttpStatusCode status) => new(status, null, []);

    public static CannedResponse Json(string body, HttpStatusCode status = HttpStatusCode.OK) => Text(body, "application/json", status);

    public static CannedResponse Text(string body, string contentType, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status, contentType, Encoding.UTF8.GetBytes(body));
}

/// <summary>What a client sent.</summary>
internal sealed record Sent(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>Emits the client of a document, compiles it with a user's code, and runs that against responses.</summary>
internal static class WireRun
{
    /// <summary>The text that the user's code returns, and what arrived.</summary>
    /// <param name="document">Paths and components; the head is added.</param>
    /// <param name="code">Statements of an async method that returns a string; <c>client</c> is the client.</param>
    /// <param name="options">Further options of the client.</param>
    /// <param name="responses">What the server sends, call by call; the last again and again.</param>
    public static async Task<(string Result, IReadOnlyList<Sent> Sent)> Of(
        string document,
        string code,
        string options = "",
        params CannedResponse[] responses
    )
    {
        var head = document.Contains("servers:", StringComparison.Ordinal) ? "" : "servers: [{url: 'https://shop.test'}]\n";
        using var wire = new Wire(responses.Length == 0 ? [CannedResponse.None(HttpStatusCode.NoContent)] : responses);
        return (await CallAsync(head + document, code, options, wire), wire.Sent);
    }

    /// <summary>The same with the client's own connections to a server that listens.</summary>
    /// <param name="document">Where it says ADDRESS, the address of the server is.</param>
    /// <param name="code">Statements of an async method that returns a string; <c>client</c> is the client.</param>
    /// <param name="options">Further options of the client.</param>
    /// <param name="responses">Status, headers and body as they go to the wire, behind the version.</param>
    public static async Task<(string Result, IReadOnlyList<Arrived> Arrived)> OverSocket(
        string document,
        string code,
        string options = "",
        params string[] responses
    )
    {
        await using var server = new ListeningServer(responses);
        var result = await CallAsync(document.Replace("ADDRESS", server.Address, StringComparison.Ordinal), code, options, null);
        return (result, server.Arrived);
    }

    private static async Task<string> CallAsync(string document, string code, string options, HttpMessageHandler? handler)
    {
        var user = $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using TikiSpec;
            using Shop;
            using Shop.V1;

            /// <summary>Calls.</summary>
            public static class Caller
            {
                /// <summary>Once.</summary>
                /// <param name="handler">The wire.</param>
                public static async Task<string> CallAsync(HttpMessageHandler? handler)
                {
                    using var client = new ShopClient(new ApiClientOptions { HttpMessageHandler = handler,
                        Retry = new() { MaxRetries = 0 }{{(
                options.Length == 0 ? "" : ", " + options
            )}} });
                    {{code}}
                }
            }
            """;
        var caller = EmittedAssembly.Load(Emitted.From(Emitted.Spec(document)), user).GetType("Caller", throwOnError: true)!;
        return await (Task<string>)caller.GetMethod("CallAsync", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [handler])!;
    }

    private sealed class Wire(CannedResponse[] responses) : HttpMessageHandler
    {
        public List<Sent> Sent { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var canned = responses[Math.Min(Sent.Count, responses.Length - 1)];
            var headers = request
                .Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
                .ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var body = request.Content is null
                ? ""
                : Encoding.Latin1.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken));
            Sent.Add(new Sent(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body));
            var response = new HttpResponseMessage(canned.Status) { Content = new StreamContent(new MemoryStream(canned.Body)) };
            response.Content.Headers.ContentLength = canned.Body.Length;
            if (canned.ContentType is { } type)
            {
                response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            }

            foreach (var (name, value) in canned.Headers)
            {
                if (!response.Headers.TryAddWithoutValidation(name, value))
                {
                    response.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }

            return response;
        }
    }
}
