using System.Globalization;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Ends the reading of one text. Never leaves this folder: it becomes the problem that it carries.</summary>
internal sealed class SpecSyntaxException(ProblemDescriptor kind, SpecLocation location, params string[] arguments) : Exception(kind.Title)
{
    public SpecProblem Problem { get; } =
        new(kind.Id, kind.Severity, string.Format(CultureInfo.InvariantCulture, kind.MessageFormat, arguments), location);
}
