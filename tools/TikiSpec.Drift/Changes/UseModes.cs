namespace TikiSpec.Drift.Changes;

[Flags]
public enum UseModes
{
    None = 0,

    /// <summary>Below a property that does not travel in this direction (readOnly in a request, writeOnly in a
    /// response).</summary>
    Muted = 1,

    /// <summary>Below <c>not</c>: what narrows the schema widens the value.</summary>
    Negated = 2,

    /// <summary>The value travels as text without types (parameters, forms, XML).</summary>
    Text = 4,

    /// <summary>The server sends the request: a webhook or callback.</summary>
    Reversed = 8,

    /// <summary>In a schema of a choice of which another one takes every value, before and after.</summary>
    Covered = 16,
}
