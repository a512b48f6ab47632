using System.ComponentModel;
using TikiSpec.Options;

namespace TikiSpec.Runtime;

/// <summary>What a spec says about the service as a whole.</summary>
/// <param name="name">The spec's name: <c>tiki.v2.1</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDefinition(string name)
{
    /// <summary>The spec's name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the service is.</summary>
    public IReadOnlyList<ApiServer> Servers { get; init; } = [];

    /// <summary>How many calls a seller may send; null when the spec says nothing of it.</summary>
    public ApiRateLimit? RateLimit { get; init; }

    /// <summary>How credentials are sent.</summary>
    public IReadOnlyList<ApiSecurityScheme> Security { get; init; } = [];
}

/// <summary>A server of a spec.</summary>
/// <param name="Url">Its URL, absolute or a path.</param>
/// <param name="Description">What the spec calls it, or null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiServer(string Url, string? Description = null)
{
    /// <summary>What stands in braces in the URL.</summary>
    public IReadOnlyList<ApiServerVariable> Variables { get; init; } = [];
}

/// <summary>A variable of a server's URL.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">What stands for it where nothing else is given; null where something must be.</param>
/// <param name="Values">What it may be; empty for anything.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiServerVariable(string Name, string? Default, IReadOnlyList<string> Values);

/// <summary>How many calls a seller may send.</summary>
/// <param name="Requests">The most calls, above 0.</param>
/// <param name="Seconds">In so many seconds, above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">One of them cannot be.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiRateLimit(int Requests, double Seconds)
{
    /// <summary>The most calls.</summary>
    public int Requests { get; init; } = OptionLimits.Number(Requests, 1, int.MaxValue, nameof(Requests));

    /// <summary>In so many seconds.</summary>
    public double Seconds { get; init; } = OptionLimits.Seconds(Seconds, nameof(Seconds));
}
