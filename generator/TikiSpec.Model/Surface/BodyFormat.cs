namespace TikiSpec.Model.Surface;

/// <summary>How a body travels.</summary>
public enum BodyFormat
{
    None,
    Json,

    /// <summary>application/x-www-form-urlencoded: the properties of an object as pairs.</summary>
    Form,
    Text,

    /// <summary>Anything else: the user hands over or receives bytes.</summary>
    Binary,
}
