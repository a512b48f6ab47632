namespace TikiSpec.Model.Surface;

/// <summary>How a body travels.</summary>
public enum BodyFormat
{
    None,
    Json,

    /// <summary>application/x-www-form-urlencoded: the properties of an object as pairs.</summary>
    Form,
    Text,

    /// <summary>multipart/form-data: the properties of an object as parts.</summary>
    Multipart,

    /// <summary>text/event-stream: events, one after the other.</summary>
    Events,

    /// <summary>application/x-ndjson and its like: a JSON value a line.</summary>
    JsonLines,

    /// <summary>Anything else: the user hands over or receives bytes.</summary>
    Binary,

    /// <summary>No body at all: the address that a redirect names.</summary>
    Location,
}
