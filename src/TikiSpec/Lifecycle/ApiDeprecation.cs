namespace TikiSpec;

/// <summary>An operation that is on its way out, as its spec or its response says.</summary>
/// <param name="Operation">The operation: <c>Products_UpdateSku</c>.</param>
public sealed record ApiDeprecation(string Operation)
{
    /// <summary>Since when it is deprecated, in UTC; null where nobody says. The spec's day goes before the
    /// response's.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it may be gone, in UTC; null where nobody says. The response's day goes before the
    /// spec's.</summary>
    public DateTimeOffset? Sunset { get; init; }

    /// <summary>That day has come, by <see cref="ApiClientOptions.TimeProvider"/>.</summary>
    public bool IsPastSunset { get; init; }

    /// <summary>What takes its place: the call as C# has it where the spec says so, else an address of the response;
    /// null where nobody says.</summary>
    public string? Successor { get; init; }

    /// <summary>Where the response says that more is told; null where it does not.</summary>
    public string? Link { get; init; }

    /// <summary>What the response warns of, without the credential; null where it does not.</summary>
    public string? Warning { get; init; }

    /// <summary>The spec says it. False where the response alone does, which is drift.</summary>
    public bool IsDeclared { get; init; }
}
