using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Parse"/>: hands a spec to the reader.</summary>
internal static class SpecParsing
{
    public static ParsedSpec Parse(LinkedSpec? linked, CancellationToken cancellationToken) =>
        linked!.Problem is { } problem ? Unreadable(linked, problem) : SpecReader.Read(linked.Spec, linked.Others, cancellationToken);

    public static ParsedSpec Failed(LinkedSpec? linked, Exception exception) =>
        Unreadable(linked!, Stages.Failure(StageNames.Parse, exception, Locations.StartOf(linked!.Spec.Path)));

    private static ParsedSpec Unreadable(LinkedSpec linked, SpecProblem problem) => new(linked.Spec.Name, Surface: null, new([problem]));
}
