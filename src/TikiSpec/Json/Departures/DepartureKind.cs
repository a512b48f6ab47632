namespace TikiSpec.Runtime;

/// <summary>How an answer may differ from its spec and still be readable.</summary>
internal enum DepartureKind
{
    UnknownMember,
    UnknownEnumValue,
    CoercedScalar,
    MissingRequired,
    UnexpectedNull,
}
