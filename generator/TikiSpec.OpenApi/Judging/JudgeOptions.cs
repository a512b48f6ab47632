namespace TikiSpec.OpenApi.Judging;

/// <summary>How strictly a value is looked at, and which way it travels.</summary>
public sealed record JudgeOptions
{
    /// <summary>Which properties the value has to have: read-only ones are not asked for in a request, write-only ones
    /// not in a response, and there nobody looks at them.</summary>
    public ValueDirection Direction { get; init; }

    /// <summary>Properties that no schema declares are violations, also where the schemas leave them open; where
    /// nothing is said of properties, any may stand.</summary>
    public bool RefusesUndeclared { get; init; }

    /// <summary>What x-client-observed tells of a property (other types, another name) is no violation.</summary>
    public bool AcceptsObserved { get; init; } = true;

    /// <summary>A null where a property may be left out is as good as leaving it out, as many servers have
    /// it.</summary>
    public bool TakesNullAsAbsent { get; init; }

    /// <summary>An integer without a format of a size must have a place in 64 bits; else it may be of any size, as
    /// JSON Schema has it.</summary>
    public bool HoldsIntegersTo64Bits { get; init; }

    /// <summary>After so many violations the rest is not looked at: a body of a million wrong rows needs no million
    /// sentences.</summary>
    public int MaxViolations { get; init; } = int.MaxValue;

    /// <summary>After so many schemas held to values the rest is not looked at, which is a violation of its own.
    /// Schemas can be written so that a small value takes for ever: choices of choices, each with the value's
    /// properties.</summary>
    public int MaxSteps { get; init; } = 1_000_000;

    /// <summary>So many schemas deep a value is looked at, its own depth included; more is a violation of its own. A
    /// chain of choices of thousands of links would take more than a thread has.</summary>
    public int MaxDepth { get; init; } = 400;
}

/// <summary>Which way a value travels.</summary>
public enum ValueDirection
{
    /// <summary>Not known, as with the example of a schema: neither read-only nor write-only properties are asked
    /// for.</summary>
    Either,
    Request,
    Response,
}
