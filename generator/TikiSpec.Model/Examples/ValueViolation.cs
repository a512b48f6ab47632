namespace TikiSpec.Model.Examples;

/// <summary>A place where a value does not fit its schema.</summary>
/// <param name="Pointer">A JSON pointer into the value: <c>/variants/1/price</c>.</param>
/// <param name="Message">What is wrong there, without the place: <c>is required</c>.</param>
public sealed record ValueViolation(string Pointer, ValueViolationKind Kind, string Message);
