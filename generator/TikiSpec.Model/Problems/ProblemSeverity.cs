namespace TikiSpec.Model;

public enum ProblemSeverity
{
    Info,
    Warning,
    Error,
}
