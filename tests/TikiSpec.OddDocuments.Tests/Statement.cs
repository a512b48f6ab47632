using TikiSpec.Model;

namespace TikiSpec.OddDocuments.Tests;

/// <summary>Says what exists in the words of <see cref="OddDocument"/>.</summary>
internal static class Statement
{
    public static string Of(OperationView operation) =>
        Of(
            operation.Method,
            operation.Path,
            operation.Parameters.Select(static parameter => (parameter.Location, parameter.Name)),
            operation.Responses.Select(static response => response.Status)
        );

    public static string Of(OperationModel operation) =>
        Of(
            operation.HttpMethod,
            operation.Path,
            operation.Parameters.Select(static parameter => (parameter.Location, parameter.WireName)),
            operation.Responses.Select(static response => response.Status)
        );

    public static IEnumerable<string> Of(IEnumerable<SpecProblem> problems) =>
        problems.Select(static problem => $"{problem.Id} {problem.Location.Line}").Order(StringComparer.Ordinal);

    private static string Of(
        string method,
        string path,
        IEnumerable<(ParameterLocation Location, string Name)> parameters,
        IEnumerable<string> statuses
    )
    {
        var takes = string.Join(
            ", ",
            parameters
                .Select(static parameter => $"{parameter.Location.ToString().ToLowerInvariant()} {parameter.Name}")
                .Order(StringComparer.Ordinal)
        );
        return $"{method} {path}: {(takes.Length == 0 ? "" : takes + "; ")}{string.Join(", ", statuses.Order(StringComparer.Ordinal))}";
    }
}
