using TikiSpec.Runtime;

namespace TikiSpec.Json;

/// <summary>How a type is read, for code that knows it by a type parameter alone.</summary>
internal static class ModelReader<T>
    where T : IApiModel<T>
{
    public static readonly JsonRead<T> Read = T.ReadJson;
}
