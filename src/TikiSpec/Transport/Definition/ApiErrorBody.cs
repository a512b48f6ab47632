using System.ComponentModel;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>What the spec says of the bodies of some errors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorBody
{
    private readonly Func<ApiValue, string, string?, object?> _read;

    private ApiErrorBody(string statuses, Func<ApiValue, string, string?, object?> read)
    {
        Statuses = ApiOperation.Words(statuses);
        _read = read;
    }

    /// <summary>As the spec has them: <c>404</c>, <c>4XX</c>, <c>default</c>.</summary>
    public IReadOnlyList<string> Statuses { get; }

    /// <summary>A body of one type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="statuses">The errors that have it, with blanks between them: <c>404 5XX</c>.</param>
    public static ApiErrorBody Of<T>(JsonRead<T> read, string statuses) => new(statuses, (body, _, _) => Read(body, read));

    /// <summary>A body that is an object, or another type of the client.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="statuses">The errors that have it, with blanks between them: <c>404 5XX</c>.</param>
    public static ApiErrorBody Of<T>(string statuses)
        where T : IApiModel<T> => Of<T>(T.ReadJson, statuses);

    /// <summary>A body that is a text.</summary>
    /// <param name="mediaType">The declared media type: <c>text/plain</c>, or a range.</param>
    /// <param name="statuses">The errors that have it, with blanks between them: <c>404 5XX</c>.</param>
    public static ApiErrorBody OfText(string mediaType, string statuses) =>
        new(statuses, (_, text, came) => text.Length > 0 && IsOf(mediaType, came) ? text : null);

    /// <summary>Null where the body is another than the spec says.</summary>
    /// <param name="body">The body as JSON; absent where it is none.</param>
    /// <param name="text">The body as it came, without secrets.</param>
    /// <param name="mediaType">What the server calls it; null where it says nothing.</param>
    internal object? Read(ApiValue body, string text, string? mediaType) => _read(body, text, mediaType);

    /// <summary>A page of a gateway is not the text that the spec promises.</summary>
    private static bool IsOf(string declared, string? came)
    {
        var wanted = declared.Split(';')[0].Trim();
        return came is null
            || came.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || (wanted.EndsWith("/*", StringComparison.Ordinal) && came.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase));
    }

    private static object? Read<T>(ApiValue body, JsonRead<T> read)
    {
        if (body.IsNull)
            return null;
        try
        {
            return JsonPayload.Read(body.Utf8.ToArray(), read, DriftPolicy.Ignore).Value;
        }
        catch (ApiJsonException)
        {
            // Gateways send errors of their own; what came is there as it came.
            return null;
        }
    }
}
