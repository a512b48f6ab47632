namespace TikiSpec.Lint;

/// <summary>A place where a rule of lint does not hold.</summary>
/// <param name="Message">A whole sentence that says what is wrong there.</param>
internal sealed record LintHit(SpecCursor At, string Message)
{
    public LintHit(ValueView value, string message)
        : this(value.At, message) { }
}
