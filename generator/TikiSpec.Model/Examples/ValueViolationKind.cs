namespace TikiSpec.Model.Examples;

public enum ValueViolationKind
{
    /// <summary>The schema does not declare the member.</summary>
    Undeclared,
    Missing,
    Null,
    WrongType,

    /// <summary>Not one of a closed set.</summary>
    UnknownValue,

    /// <summary>Too small, too large, too long, too many.</summary>
    Limit,

    /// <summary>A date, a list in a string or the like that cannot be read as one.</summary>
    Format,
}
