using System.Globalization;
using TikiSpec.Model;

namespace TikiSpec.Generator.Diagnostics;

/// <summary>Makes a problem of a kind.</summary>
internal static class ProblemDescriptorExtensions
{
    public static SpecProblem At(this ProblemDescriptor kind, SpecLocation location, params string[] arguments) =>
        new(kind.Id, kind.Severity, string.Format(CultureInfo.InvariantCulture, kind.MessageFormat, arguments), location);
}
