namespace TikiSpec.Model.Examples;

/// <summary>How strictly a value is looked at.</summary>
public sealed record ValueCheckOptions
{
    /// <summary>The value is sent to the API: read-only properties are neither asked for nor looked at. Else it comes
    /// from there, and so it is with write-only ones.</summary>
    public bool IsRequest { get; init; }

    /// <summary>Properties that the schema neither declares nor expects are faults.</summary>
    public bool RefusesUndeclared { get; init; }

    /// <summary>What x-client-observed tells of a property (other types, another name) is no fault.</summary>
    public bool AcceptsObserved { get; init; } = true;

    /// <summary>A null where a property may be left out is as good as leaving it out, as many servers have it.</summary>
    public bool TakesNullAsAbsent { get; init; }

    /// <summary>After so many violations the rest is not looked at: a body of a million wrong rows needs no million sentences.</summary>
    public int MaxViolations { get; init; } = int.MaxValue;
}
