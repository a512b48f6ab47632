namespace TikiSpec;

/// <summary>Something that happened, as an API tells it.</summary>
/// <typeparam name="T">The event as it came.</typeparam>
/// <param name="Event">The event as it came, its payload included.</param>
/// <param name="Payload">
/// The payload as the record that the spec has for the event's type and version: <c>switch (item.Payload) { case
/// OrderCreatedPayload created: … }</c>. Null where the spec knows no such type or version, and where the payload has
/// another form: <paramref name="Event"/> has it as it came.
/// </param>
public sealed record ApiEvent<T>(T Event, object? Payload);
