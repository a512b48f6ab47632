using System.Text;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Reads and writes generated types outside a call: recorded responses, files, queues. Without
/// reflection.</summary>
public static class ApiModel
{
    /// <summary>Reads JSON, with the tolerance that calls have.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8; a byte order mark is skipped.</param>
    /// <exception cref="ApiJsonException">It is no JSON or does not have the type's shape.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : IApiModel<T> => JsonPayload.Read(utf8Json.ToArray(), ModelReader<T>.Read, DriftPolicy.Ignore).Value;

    /// <summary>Reads JSON, with the tolerance that calls have.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ApiJsonException">It is no JSON or does not have the type's shape.</exception>
    public static T Parse<T>(string json)
        where T : IApiModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonPayload.Read(Encoding.UTF8.GetBytes(json), ModelReader<T>.Read, DriftPolicy.Ignore).Value;
    }

    /// <summary>Writes JSON as it would be sent.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="model">The value.</param>
    public static string ToJson<T>(T model)
        where T : IApiModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        return Encoding.UTF8.GetString(ApiJsonWriter.Write(model, static (writer, value) => value.WriteJson(writer)).Span);
    }
}
