using System.ComponentModel;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>What the spec says of the bodies of some errors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorBody
{
    private readonly Func<ApiValue, object?> _read;

    private ApiErrorBody(IReadOnlyList<string> statuses, Func<ApiValue, object?> read)
    {
        Statuses = statuses;
        _read = read;
    }

    /// <summary>As the spec has them: <c>404</c>, <c>4XX</c>, <c>default</c>.</summary>
    public IReadOnlyList<string> Statuses { get; }

    /// <summary>A body of one type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="statuses">The errors that have it.</param>
    public static ApiErrorBody Of<T>(JsonRead<T> read, params string[] statuses) => new(statuses, body => Read(body, read));

    /// <summary>Null where the body is another than the spec says.</summary>
    internal object? Read(ApiValue body) => _read(body);

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
