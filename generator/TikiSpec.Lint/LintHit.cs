namespace TikiSpec.Lint;

/// <summary>A place where a rule of lint does not hold.</summary>
/// <param name="Message">A whole sentence that says what is wrong there.</param>
internal sealed record LintHit(SpecCursor At, string Message)
{
    public LintHit(ValueView value, string message)
        : this(value.At, message) { }

    /// <summary>Of a value that a schema does not take, or of which nobody knows.</summary>
    /// <param name="name">The value: <c>The example of Product</c>.</param>
    /// <param name="what">What is wrong in general: <c>does not fit</c>.</param>
    public static LintHit Of(SpecCursor at, string name, string what, ValueViolation violation) =>
        new(
            at,
            violation.Kind == ValueViolationKind.Unfinished
                ? $"{name} {violation.Message}."
                : $"{name} {what}: {(violation.Pointer.Length == 0 ? "it" : violation.Pointer)} {violation.Message}."
        );
}
