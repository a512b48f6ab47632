namespace TikiSpec.Drift.Changes;

/// <summary>Circumstances of a change that rules ask for; which there are depends on what the change is of.</summary>
public abstract record ChangeFacts;

/// <param name="IsPathGone">The last operation of its path went, too.</param>
public sealed record OperationFacts(OperationRole Role, bool IsPathGone = false, Retirement Retirement = Retirement.Unannounced)
    : ChangeFacts;

/// <param name="HasSunset">The revision names a day.</param>
public sealed record LifecycleFacts(bool HasSunset) : ChangeFacts;

/// <summary>Of a parameter, or of a header of a response.</summary>
/// <param name="IsShared">It stands at the path, for all its operations.</param>
public sealed record ParameterFacts(bool IsRequired, bool IsShared, bool HasDefault, Retirement Retirement = Retirement.Unannounced)
    : ChangeFacts;

public sealed record BodyFacts(bool IsRequired) : ChangeFacts;

/// <param name="IsSuccess">Its status is 2xx.</param>
public sealed record ResponseFacts(bool IsSuccess) : ChangeFacts;

public sealed record PropertyFacts(bool IsRequired, bool HasDefault, bool IsReadOnly, bool IsWriteOnly) : ChangeFacts
{
    /// <summary>False for a name that is required and described nowhere.</summary>
    public bool IsDeclared { get; init; } = true;

    /// <summary>It went, and the object takes no undeclared properties.</summary>
    public bool IsFromClosed { get; init; }

    /// <summary>How its removal was announced.</summary>
    public Retirement Retirement { get; init; }
}

/// <param name="WidensAsText">As text, the new type takes all that the old one did.</param>
/// <param name="NamesSeveral">One side names several types.</param>
public sealed record TypeFacts(bool WidensAsText, bool NamesSeveral) : ChangeFacts;

/// <param name="IsUsual">The format that came or went is the one that numbers without a format are read as.</param>
public sealed record FormatFacts(bool IsUsual) : ChangeFacts;

/// <param name="HasEffect">False for a keyword that says nothing of values of the schema's type: <c>maxItems</c> of a
/// string.</param>
public sealed record KeywordFacts(bool HasEffect) : ChangeFacts;

/// <param name="IsCovered">Another schema of the choice takes every value of it.</param>
public sealed record ChoiceFacts(bool IsCovered) : ChangeFacts;

/// <param name="IsHarmless">It has optional properties alone.</param>
public sealed record SubschemaFacts(bool IsHarmless) : ChangeFacts;
