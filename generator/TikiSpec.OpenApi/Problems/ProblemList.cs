using System.Globalization;
using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Problems;

/// <summary>Collects what is wrong while a spec is read. The same problem at the same place is told once.</summary>
public sealed class ProblemList
{
    private readonly List<SpecProblem> _problems = [];
    private readonly HashSet<SpecProblem> _seen = [];

    public void Add(ProblemDescriptor kind, SpecLocation location, params string[] arguments)
    {
        var message = string.Format(CultureInfo.InvariantCulture, kind.MessageFormat, arguments);
        Add(new SpecProblem(kind.Id, kind.Severity, message, location));
    }

    public void Add(SpecProblem problem)
    {
        if (_seen.Add(problem))
        {
            _problems.Add(problem);
        }
    }

    public void AddRange(ProblemList other)
    {
        foreach (var problem in other._problems)
        {
            Add(problem);
        }
    }

    public bool Holds(ProblemDescriptor kind) => _problems.Exists(problem => problem.Id == kind.Id);

    public bool HasErrors => _problems.Exists(problem => problem.Severity == ProblemSeverity.Error);

    public EquatableList<SpecProblem> InOrder() =>
        _problems
            .OrderBy(problem => problem.Location.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Location.Start)
            .ThenBy(problem => problem.Id, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal)
            .ToEquatableList();
}
