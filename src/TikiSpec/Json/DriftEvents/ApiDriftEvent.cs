namespace TikiSpec;

/// <summary>One place where a response differs from its spec.</summary>
/// <param name="Operation">The operation that had the response: <c>Products_List</c>.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Path">Where, as a JSON path: <c>$.data[3].price</c>; <c>$</c> for a status.</param>
/// <param name="Sample">The beginning of what was there, without the credential; empty for objects, arrays and what was
/// missing.</param>
public sealed record ApiDriftEvent(string Operation, ApiDriftEventKind Kind, string Path, string Sample);

/// <summary>How a response differs from its spec although it can be read.</summary>
public enum ApiDriftEventKind
{
    /// <summary>A property that the spec does not declare. It is kept and written back.</summary>
    UnknownProperty,

    /// <summary>A value that an enumeration does not name. It is kept.</summary>
    UnknownEnumValue,

    /// <summary>A value of another type with an unmistakable meaning: a number in a text, 1 for yes, [] for an empty
    /// map.</summary>
    CoercedScalar,

    /// <summary>A required property that is not there. It has the empty value of its type.</summary>
    MissingRequired,

    /// <summary>Null where the spec does not allow it.</summary>
    UnexpectedNull,

    /// <summary>A date or time that nobody can read. It is null, and its raw value is kept among the additional
    /// properties.</summary>
    UnreadableDate,

    /// <summary>A UUID that is none. It is null, and its raw value is kept among the additional properties.</summary>
    UnreadableUuid,

    /// <summary>A property under another name that the spec tells of. It is told, and never fails a call.</summary>
    AliasUsed,

    /// <summary>A value that is none of the types that the spec offers for its place. It is kept.</summary>
    UnknownCase,

    /// <summary>A status that the spec does not declare.</summary>
    UndeclaredStatus,

    /// <summary>A text that should be a number and is none, or has more digits than a decimal keeps. It is null, and
    /// its raw value is kept among the additional properties.</summary>
    UnreadableNumber,

    /// <summary>A response that says its operation is on its way out where the spec does not, or names another day than
    /// the spec. It is told once for an operation and a process, and never fails a call.</summary>
    UndeclaredDeprecation,
}
