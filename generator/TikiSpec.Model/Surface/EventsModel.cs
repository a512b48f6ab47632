namespace TikiSpec.Model.Surface;

/// <summary>x-client-events, its names resolved to C# properties: events are pulled until there are none, and those
/// that are handled are acknowledged with the next pull.</summary>
public sealed record EventsModel
{
    /// <summary><c>ReadEvents</c>.</summary>
    public required string MethodName { get; init; }

    /// <summary>The body's property that says what is handled.</summary>
    public required string AckInRequest { get; init; }

    /// <summary>The result's property that says what to send when its events are handled.</summary>
    public required string AckInResponse { get; init; }

    /// <summary>The result's list.</summary>
    public required string ItemsProperty { get; init; }

    public required TypeRef Item { get; init; }

    /// <summary>The event's property by which one that comes again is known.</summary>
    public required string IdProperty { get; init; }

    /// <summary>The event's property that says what happened: an open enum or a string.</summary>
    public required string TypeProperty { get; init; }

    public required bool TypeIsOpenEnum { get; init; }

    /// <summary>The event's property with the version of the payload's form, or null.</summary>
    public required string? VersionProperty { get; init; }

    /// <summary>The event's property that may hold anything.</summary>
    public required string PayloadProperty { get; init; }

    /// <summary>In the order of the document.</summary>
    public required EquatableList<EventPayloadModel> Payloads { get; init; }
}

/// <summary>The form of a payload that the document knows.</summary>
/// <param name="Type">The event's type, as it travels.</param>
/// <param name="Version">The version, or null where it does not matter.</param>
/// <param name="Payload">The record.</param>
public sealed record EventPayloadModel(string Type, string? Version, TypeRef Payload);
