using System.Reflection;
using System.Runtime.Loader;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Specs;
using TikiSpec.Testing;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>A document as vendors publish them, with keys of several makers, webhooks, callbacks and streams, mended by
/// an overlay of its user's: built by the generator, and called where the same two files are served.</summary>
public sealed class EverythingAtOnceTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Studio, version: '1' }
        servers: [{ url: https://studio.test/api }]
        security: [{ key: [] }]
        paths:
          /films:
            get:
              operationId: get_films_collection
              x-speakeasy-group: films
              x-speakeasy-name-override: list
              x-ms-pageable: { itemName: value, nextLinkName: next }
              parameters:
                - { name: kind, in: query, x-ms-client-name: genre, schema: { $ref: '#/components/schemas/Kind' } }
              responses:
                '200':
                  description: Films.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          value: { type: array, items: { $ref: '#/components/schemas/film_dto' } }
                          next: { type: [string, 'null'] }
                      example: { value: [{ id: 7, kind: a1, ttl: Rain }, { id: 8, kind: b2, ttl: Snow }], next: null }
          /films/{id}/log:
            get:
              operationId: get_log
              x-fern-sdk-group-name: films
              x-fern-sdk-method-name: readLog
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              responses:
                '200':
                  description: A line a take.
                  content:
                    application/jsonl:
                      schema: { $ref: '#/components/schemas/Take' }
          /films/{id}/talk:
            post:
              operationId: talk
              tags: [films]
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              requestBody:
                required: true
                content: { application/json: { schema: { type: object, required: [text], properties: { text: { type: string } } } } }
              responses:
                '200':
                  description: What is said.
                  content:
                    application/json: { schema: { $ref: '#/components/schemas/Take' }, example: { scene: all } }
                    text/event-stream: { schema: { $ref: '#/components/schemas/Take' }, example: { scene: bit } }
              callbacks:
                onDone:
                  '{$request.query.url}':
                    post:
                      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Take' } } } }
                      responses: { '204': { description: Read. } }
          /internal:
            get: { operationId: internal, x-internal: true, responses: { '204': { description: Nobody's. } } }
        webhooks:
          film.cut:
            post:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Cut' } } } }
              responses: { '204': { description: Read. } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
          schemas:
            Kind:
              type: string
              enum: [a1, b2]
              x-ms-enum: { name: Genre, values: [{ value: a1, name: Action }, { value: b2, name: Ballet }] }
            film_dto:
              x-fern-type-name: Movie
              type: object
              required: [id]
              properties:
                id: { type: integer }
                kind: { $ref: '#/components/schemas/Kind' }
                ttl: { type: string, x-speakeasy-name-override: title }
            Take: { type: object, required: [scene], properties: { scene: { type: string } } }
            Cut: { type: object, required: [type, film], properties: { type: { const: film.cut }, film: { type: integer } } }
        """;

    private const string Overlay = """
        overlay: 1.0.0
        info: { title: What the vendor got wrong, version: '1' }
        actions:
          - target: $.paths.*[?@.x-internal == true]
            remove: true
          - target: $
            update: { x-client-signature: { header: X-Sign, algorithm: sha256, encoding: hex, signed: '{body}' } }
          - target: $.paths['/films/{id}/log'].get.responses['200'].content['application/jsonl']
            update: { example: { scene: one } }
          - target: $.components.schemas.film_dto.properties
            update: { length: { type: integer, format: int32 } }
          - target: $.paths['/films/{id}/talk'].post
            update: { parameters: [{ name: url, in: query, schema: { type: string } }], x-dotnet-name: Discuss }
        """;

    private const string Caller = """
        namespace Shop;

        using System.Text;
        using Shop.Studio;

        [ApiClient("studio")]
        public sealed partial class StudioClient;

        public static class Caller
        {
            public static async Task<string> CallAsync(Uri address, string key)
            {
                using var studio = new StudioClient(ApiCredential.ApiKey(key), new ApiClientOptions { BaseAddress = address });
                var seen = new List<string>();
                await foreach (Movie movie in studio.Films.ListAllAsync(new() { Genre = Kind.Action }))
                    seen.Add($"{movie.Id} {movie.Title} {movie.Kind == Kind.Action} {movie.Length is null}");
                await foreach (Take take in studio.Films.ReadLogAsync(7))
                    seen.Add(take.Scene);
                seen.Add((await studio.Films.DiscussAsync(7, new() { Text = "?" }, new() { Url = "https://shop.test/hook" })).Scene);
                await foreach (ServerSentEvent<Take> take in studio.Films.DiscussStreamAsync(7, new() { Text = "?" }))
                    seen.Add(take.Data.Scene);
                var body = Encoding.UTF8.GetBytes("{\"type\":\"film.cut\",\"film\":7}");
                var sign = Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes("s"), body));
                seen.Add(StudioWebhooks.FilmCut.TryParse(body, name => sign, "s", out Cut? cut) ? $"cut {cut.Film}" : "refused");
                seen.Add(StudioWebhooks.FilmCut.TryParse(body, name => sign, "wrong", out _) ? "taken" : "refused");
                seen.Add(StudioWebhooks.FilmDiscussOnDone.TryParseUnverified(Encoding.UTF8.GetBytes("{\"scene\":\"end\"}"), out Take? end)
                    ? end.Scene : "unreadable");
                return string.Join('\n', seen);
            }
        }
        """;

    [Fact]
    public async Task A_document_of_a_vendor_with_an_overlay_is_built_and_called()
    {
        var run = GeneratorRun.Of(
            Caller,
            SpecFileText.Own("specs/studio.yaml", Document),
            SpecFileText.Own("specs/studio.overlay.yaml", Overlay)
        );
        Assert.Empty(run.Lines());
        using var image = new MemoryStream();
        var built = run.Output.Emit(image);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        image.Position = 0;
        var call = new AssemblyLoadContext("Studio", isCollectible: true)
            .LoadFromStream(image)
            .GetType("Shop.Caller", throwOnError: true)!
            .GetMethod("CallAsync", BindingFlags.Public | BindingFlags.Static)!;

        await using var served = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { Specs = [new EmulatorSpec("studio", Document) { Overlays = [Overlay] }] }
        );
        var seen = await (Task<string>)call.Invoke(null, [served.Emulator.BaseAddress, served.Emulator.ApiKey])!;

        Assert.Equal(
            """
            7 Rain True True
            8 Snow False True
            one
            all
            bit
            cut 7
            refused
            end
            """.ReplaceLineEndings("\n"),
            seen
        );
    }
}
