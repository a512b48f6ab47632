namespace TikiSpec.Emulator.Faults;

/// <summary>Something that goes wrong on purpose: which calls it befalls, and what it does to them.</summary>
/// <example>
/// <code>emulator.Faults.Add(new EmulatorFault { Operation = "Products_List", Call = 2, Kind = FaultKind.Status, Status
/// = 429, RetryAfter = TimeSpan.FromSeconds(1) });</code>
/// </example>
/// <remarks>Numbers and times are checked when they are given: what cannot be is an
/// <see cref="ArgumentOutOfRangeException"/>.</remarks>
public sealed record EmulatorFault
{
    internal const string CountBounds = "must be a whole number from 1";
    internal const string StatusBounds = "must be a status from 200 to 599";
    internal const string TimeBounds = "must be a number of seconds, from 0 to 86400";

    /// <summary>The operation of the token endpoint, for <see cref="Operation"/>.</summary>
    public const string TokenOperation = "OAuth2_Token";

    /// <summary>The operation of the page where a seller consents, for <see cref="Operation"/>.</summary>
    public const string AuthorizationOperation = "OAuth2_Authorize";

    internal static IReadOnlyList<string> OAuthOperations { get; } = [TokenOperation, AuthorizationOperation];

    /// <summary>The operationId of the calls that count, for instance Products_List, or
    /// <see cref="TokenOperation"/>.</summary>
    /// <value>Null by default: all operations of the specs.</value>
    public string? Operation { get; init; }

    /// <summary>The spec of the calls that count, for instance tiki.v2.1.</summary>
    /// <value>Null by default: all.</value>
    public string? Spec { get; init; }

    /// <summary>The first call that it befalls, counted from 1 among those that count, since the fault was
    /// added.</summary>
    /// <value>1 by default.</value>
    public int Call
    {
        get;
        init => field = Checked(value, value >= 1, nameof(Call), CountBounds);
    } = 1;

    /// <summary>How many calls it befalls from there on.</summary>
    /// <value>1 by default; null means all.</value>
    public int? Times
    {
        get;
        init => field = Checked(value, value is null or >= 1, nameof(Times), CountBounds);
    } = 1;

    /// <summary>What it does.</summary>
    /// <value><see cref="FaultKind.None"/> by default: only <see cref="Delay"/>.</value>
    public FaultKind Kind { get; init; }

    /// <summary>The status, from 200 to 599, for the kinds that have one.</summary>
    /// <value>Null by default: 500 for <see cref="FaultKind.Status"/>, else see there.</value>
    public int? Status
    {
        get;
        init => field = Checked(value, value is null or (>= 200 and <= 599), nameof(Status), StatusBounds);
    }

    /// <summary>The header Retry-After of the response, in whole seconds, a day at the most.</summary>
    /// <value>Null by default: no such header, as Tiki documents none.</value>
    public TimeSpan? RetryAfter
    {
        get;
        init => field = Checked(value, value is not { } time || IsWait(time), nameof(RetryAfter), TimeBounds);
    }

    /// <summary>How long the response waits, in real time, a day at the most; goes with every kind.</summary>
    /// <value>Zero by default.</value>
    public TimeSpan Delay
    {
        get;
        init => field = Checked(value, IsWait(value), nameof(Delay), TimeBounds);
    }

    /// <summary>How long the body of <see cref="FaultKind.SlowBody"/> takes, in real time, a day at the
    /// most.</summary>
    /// <value>2 seconds by default.</value>
    public TimeSpan Duration
    {
        get;
        init => field = Checked(value, IsWait(value), nameof(Duration), TimeBounds);
    } = TimeSpan.FromSeconds(2);

    /// <summary>The property that a drifted response differs in, by its name on the wire; the first place that has
    /// it.</summary>
    /// <value>Null by default: see the kind.</value>
    public string? Property { get; init; }

    /// <summary>Where it was read.</summary>
    internal FaultLine Line { get; init; }

    /// <summary>Reads a fault plan: <c>{"faults": [{"operation": "Products_List", "kind": "status", "status": 429,
    /// "retryAfter": 1}]}</c>.</summary>
    /// <param name="json">The plan. Properties are those of this record in camel case; times are numbers of seconds;
    /// <c>"times": null</c> means all.</param>
    /// <exception cref="ArgumentException">It is no fault plan; the message says in which line and why.</exception>
    public static IReadOnlyList<EmulatorFault> Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FaultFile.Parse(json, null);
    }

    /// <summary>The same for a plan of a file, which every message then names, also that of an emulator that does not
    /// serve what a fault is about.</summary>
    /// <param name="json">The plan.</param>
    /// <param name="file">Its file's name, for messages.</param>
    /// <exception cref="ArgumentException">It is no fault plan; the message says in which line and why.</exception>
    public static IReadOnlyList<EmulatorFault> Parse(string json, string file)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(file);
        return FaultFile.Parse(json, file);
    }

    private static bool IsWait(TimeSpan time) => time >= TimeSpan.Zero && time <= TimeSpan.FromDays(1);

    private static T Checked<T>(T value, bool isMeant, string name, string bounds) =>
        isMeant ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} {bounds}.");
}
