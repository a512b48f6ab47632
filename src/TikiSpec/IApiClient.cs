namespace TikiSpec;

/// <summary>What every generated client can do, so that others can create one without knowing it (dependency injection,
/// tests).</summary>
/// <typeparam name="TSelf">The client.</typeparam>
public interface IApiClient<out TSelf>
    where TSelf : IApiClient<TSelf>
{
    /// <summary>Creates a client.</summary>
    /// <param name="options">How it connects.</param>
    static abstract TSelf Create(ApiClientOptions options);
}
