namespace TikiSpec.OpenApi.Problems;

public enum ProblemSeverity
{
    Info,
    Warning,
    Error,
}
