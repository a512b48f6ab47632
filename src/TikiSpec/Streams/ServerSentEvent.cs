namespace TikiSpec;

/// <summary>An event of a stream of <c>text/event-stream</c>.</summary>
/// <typeparam name="T">What its data is.</typeparam>
/// <param name="Data">The data; several lines of it are one text, or one JSON.</param>
public sealed record ServerSentEvent<T>(T Data)
{
    /// <summary>The kind of event, by its field <c>event</c>.</summary>
    /// <value>The default is <c>message</c>, as the standard has it where nothing is said.</value>
    public string Event { get; init; } = "message";

    /// <summary>The id that was seen last, its own or that of an event before it: from where to go on, by the header
    /// <c>Last-Event-ID</c>. Null where none came.</summary>
    public string? Id { get; init; }
}
