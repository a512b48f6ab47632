using TikiSpec.Runtime;

namespace TikiSpec.Json;

/// <summary>How a type is written, for code that knows it by a type parameter alone.</summary>
internal static class ModelWriter<T>
    where T : IApiModel<T>
{
    public static readonly JsonWrite<T> Write = static (writer, value) => value.WriteJson(writer);
}
