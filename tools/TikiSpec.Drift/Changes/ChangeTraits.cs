namespace TikiSpec.Drift.Changes;

/// <summary>Circumstances of a change that rules ask for.</summary>
[Flags]
public enum ChangeTraits
{
    None = 0,

    /// <summary>The property, parameter, header or body is required.</summary>
    Required = 1,

    HasDefault = 2,
    ReadOnly = 4,
    WriteOnly = 8,

    /// <summary>The last operation of its path went, too.</summary>
    PathGone = 16,

    /// <summary>A parameter that stands at the path.</summary>
    Shared = 32,

    /// <summary>The object accepts no undeclared properties.</summary>
    Closed = 64,

    /// <summary>As text, the new type takes all that the old one did.</summary>
    WidensAsText = 128,

    /// <summary>It was deprecated, and its sunset, if any, has passed.</summary>
    Announced = 256,

    /// <summary>It was deprecated, and its sunset is still to come.</summary>
    BeforeSunset = 512,

    /// <summary>Its sunset cannot be read.</summary>
    SunsetUnreadable = 1024,

    /// <summary>It has a sunset.</summary>
    HasSunset = 2048,

    /// <summary>A 2xx response.</summary>
    Success = 4096,

    /// <summary>An endpoint that the server calls.</summary>
    Webhook = 8192,

    Callback = 16384,

    /// <summary>Optional properties alone.</summary>
    Harmless = 32768,

    /// <summary>One side names several types.</summary>
    SeveralTypes = 65536,

    /// <summary>A required property that is described nowhere.</summary>
    Undeclared = 131072,

    /// <summary>A keyword that says nothing of values of the schema's type: <c>maxItems</c> of a string.</summary>
    Effectless = 262144,
}
