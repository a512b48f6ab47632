namespace TikiSpec.Emulator;

/// <summary>A value that an attribute may take.</summary>
/// <param name="Id">Id of the value.</param>
/// <param name="AttributeId">Id of the attribute.</param>
/// <param name="AttributeCode">Code of the attribute.</param>
/// <param name="Value">The text that a create request sends.</param>
/// <param name="Position">Location in the order of the values, or null.</param>
public sealed record EmulatedAttributeValue(long Id, long AttributeId, string AttributeCode, string Value, int? Position = 0);
