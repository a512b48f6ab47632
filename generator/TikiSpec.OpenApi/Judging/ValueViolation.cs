namespace TikiSpec.OpenApi.Judging;

/// <summary>A part of a value that does not fit its schema.</summary>
/// <param name="Pointer">A JSON pointer into the value: <c>/variants/1/price</c>.</param>
/// <param name="Message">What is wrong there, without the location: <c>is required</c>.</param>
public sealed record ValueViolation(string Pointer, ValueViolationKind Kind, string Message);

public enum ValueViolationKind
{
    /// <summary>A property that no schema declares, where <see cref="JudgeOptions.RefusesUndeclared"/> asks for
    /// that.</summary>
    Undeclared,

    /// <summary>A property that is not declared where a schema allows no other.</summary>
    Forbidden,
    Missing,
    Null,
    WrongType,

    /// <summary>Not one of a closed set.</summary>
    UnknownValue,

    /// <summary>Too small, too large, too long, too many, twice.</summary>
    Limit,

    /// <summary>A date, a list in a string or the like that cannot be read as one.</summary>
    Format,

    /// <summary>Fits none of several subschemas, or too many, or one that it must not fit.</summary>
    Choice,

    /// <summary>Nobody knows: schemas and value take more work than is done. What was certain before stands beside
    /// it.</summary>
    Unfinished,
}
