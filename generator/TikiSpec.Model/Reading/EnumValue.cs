namespace TikiSpec.Model.Reading;

/// <summary>A value that a schema enumerates.</summary>
/// <param name="Subschema">The schema that it is the constant of, where a choice of constants is the enumeration.</param>
internal sealed record EnumValue(SpecScalar Scalar, SchemaView? Subschema);
