namespace TikiSpec.Model;

/// <summary>How strictly a value is looked at.</summary>
public sealed record ValueCheckOptions
{
    /// <summary>The value is sent to the API: read-only properties are not required. Else it comes from there, and write-only ones are not.</summary>
    public bool IsRequest { get; init; }

    /// <summary>Properties that the schema neither declares nor expects are faults.</summary>
    public bool RefusesUndeclared { get; init; }

    /// <summary>What x-client-observed tells of a property (other types, another name) is no fault.</summary>
    public bool AcceptsObserved { get; init; } = true;
}
