namespace TikiSpec.Model.Surface;

/// <summary>x-client-rate-limit: how many requests a seller may send.</summary>
/// <param name="Requests">The most requests, above 0.</param>
/// <param name="Seconds">In so many seconds, above 0.</param>
public sealed record RateLimitModel(int Requests, int Seconds);
