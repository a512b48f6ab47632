namespace TikiSpec.Model;

/// <summary>How strictly a value is looked at.</summary>
public sealed record ValueCheckOptions
{
    /// <summary>The value is sent to the API: read-only members are not required. Else it comes from there, and write-only ones are not.</summary>
    public bool IsRequest { get; init; }

    /// <summary>Members that the schema neither declares nor expects are faults.</summary>
    public bool RefusesUndeclared { get; init; }

    /// <summary>What x-tiki-observed tells of a member (other types, another name) is no fault.</summary>
    public bool AcceptsObserved { get; init; } = true;
}
