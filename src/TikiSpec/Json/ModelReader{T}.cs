using TikiSpec.Runtime;

namespace TikiSpec.Json;

/// <summary>How a type is read, for code that knows it by a type parameter alone.</summary>
/// <remarks>The only place that takes a static member from an interface, which needs .NET 7. A runtime for older
/// frameworks would find the reader here in another way; what is emitted has no dialect of its own for it.</remarks>
internal static class ModelReader<T>
    where T : IApiModel<T>
{
    public static readonly JsonRead<T> Read = T.ReadJson;
}
