using System.Globalization;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Examples;

/// <summary>The response of an operation without behaviour, as its document declares it: by the status and the example
/// that the caller prefers, in the media type that it accepts, with the declared headers.</summary>
internal sealed class DeclaredResponses(int seed)
{
    private readonly SampleSource _samples = new(seed);

    public Response For(Route route, IncomingCall call)
    {
        var wish = Preference.Of(call);
        if (wish.Code is { } code)
        {
            return FindStatus(route, code) is { } asked
                ? Of(route, asked, code, wish, call)
                : ErrorResponse.Of(
                    404,
                    $"the status {code} is not declared here, but "
                        + string.Join(", ", route.Served.View.Responses.Select(static one => one.Status))
                );
        }

        var success = Success(route);
        return Of(route, success, StatusOf(success), wish, call);
    }

    /// <summary>A status that is declared by its number, by its range, or by default.</summary>
    public static ResponseView? FindStatus(Route route, int status)
    {
        var exact = status.ToString(CultureInfo.InvariantCulture);
        return new[] { exact, exact[0] + "XX", StatusKey.Default }
            .Select(name => route.Served.View.Responses.FirstOrDefault(response => response.Status == name))
            .FirstOrDefault(static response => response is not null);
    }

    /// <summary>The value that a response with a schema of its own would have; for what is put together from
    /// it.</summary>
    public IJsonValue? ValueOf(Route route, MediaTypeView media) => _samples.Of(route.Spec, media.Examples, media.Schema, isDynamic: false);

    /// <summary>A value by itself, another for another number: an id that has a form of its own.</summary>
    public IJsonValue? AnotherOf(Route route, SchemaView schema, int number) => _samples.Another(route.Spec, schema, number);

    /// <summary>The success that comes when nothing goes wrong; null where none is declared.</summary>
    public static ResponseView? Success(Route route)
    {
        var responses = route.Served.View.Responses;
        return responses.Where(static one => one.IsSuccess).OrderBy(static one => one.Status, StringComparer.Ordinal).FirstOrDefault()
            ?? responses.FirstOrDefault(static one => StatusKey.IsRedirect(one.Status))
            ?? responses.FirstOrDefault(static one => one.Status == StatusKey.Default)
            ?? responses.FirstOrDefault(static one => one.Status[0] == '3');
    }

    public static int StatusOf(ResponseView? response) =>
        int.TryParse(response?.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status
        : response is { Status: "3XX" } ? 302
        : response is { Status: [>= '1' and <= '9' and var first, ..] } ? (first - '0') * 100
        : 200;

    public Response Of(Route route, ResponseView? response, int status, Preference wish, IncomingCall call)
    {
        var headers = new SampleHeaders(_samples).Of(route.Spec, response, wish.IsDynamic);
        if (
            response is not null
            && StatusKey.IsRedirect(response.Status)
            && !headers.Any(static one => one.Key.Equals("Location", StringComparison.OrdinalIgnoreCase))
        )
        {
            // Few documents say so, and without it a redirect leads nowhere.
            headers = [.. headers, KeyValuePair.Create("Location", "/")];
        }

        if (response is null || response.Content.Count == 0 || status is 204 or 304 or < 200)
        {
            return new Response(status, [], null) { Headers = headers };
        }

        var accept = call.Header("Accept");
        if (AcceptedMedia.Choose(response.Content, accept) is not { } media)
        {
            return ErrorResponse.Of(
                406,
                $"'{accept}' is accepted, but the response comes as {string.Join(", ", response.Content.Select(static one => one.Name))}"
            );
        }

        if (wish.Example is { } name)
        {
            return media.Examples.FirstOrDefault(example => example.Name == name) is { } example
                ? Written(media, accept, status, example.Value.Value) with
                {
                    Headers = headers,
                }
                : ErrorResponse.Of(404, $"{media.Name} has no example '{name}' here{Names(media)}");
        }

        var value = IsText(media)
            ? TextOf(route, media, wish.IsDynamic)
            : _samples.Of(route.Spec, media.Examples, media.Schema, wish.IsDynamic);
        return Written(media, accept, status, value ?? PlainValue.String("text")) with { Headers = headers };
    }

    public static Response Written(MediaTypeView media, string? accept, int status, IJsonValue value)
    {
        var type = AcceptedMedia.ContentType(media, accept);
        var isText = type.StartsWith("text/", StringComparison.Ordinal) && type != "text/event-stream" || MediaTypeName.IsJson(type);
        return new Response(status, SampleBody.Of(type, value), isText ? type + "; charset=utf-8" : type);
    }

    // An example of a stream or of XML is written as the whole text.
    private static bool IsText(MediaTypeView media) =>
        media.Examples.Count > 0 && media.Examples[0].Value.Type == "string" && !MediaTypeName.IsJson(media.Name);

    private IJsonValue? TextOf(Route route, MediaTypeView media, bool isDynamic) =>
        isDynamic ? _samples.Of(route.Spec, [], media.Schema, isDynamic) : media.Examples[0].Value.Value;

    private static string Names(MediaTypeView media) =>
        media.Examples.Select(static example => example.Name).OfType<string>().ToArray() is { Length: > 0 } names
            ? $", but {string.Join(", ", names)}"
            : "";
}
