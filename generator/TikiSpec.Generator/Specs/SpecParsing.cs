using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Parse"/>: hands a spec to the reader.</summary>
internal static class SpecParsing
{
    public static ParsedSpec Parse(LinkedSpec? linked, CancellationToken cancellationToken) =>
        linked!.Problem is { } problem
            ? Unreadable(linked, problem)
            : Choose(SpecReader.Read(linked.Spec, linked.Others, linked.Overlays, linked.Rules, cancellationToken), linked);

    private static ParsedSpec Choose(ParsedSpec parsed, LinkedSpec linked)
    {
        if (parsed.Surface is not { } surface || linked.Operations.Count == 0)
        {
            return parsed;
        }

        var unmatched = ChosenOperations
            .WithoutMatch(surface, linked.Operations)
            .Select(pattern =>
                ClientProblems.NoSuchOperation.At(
                    Locations.StartOf(linked.Spec.Path),
                    pattern,
                    parsed.Name,
                    ChosenOperations.Examples(surface)
                )
            );
        return parsed with
        {
            Surface = ChosenOperations.Of(surface, linked.Operations),
            Problems = parsed.Problems.Concat(unmatched).ToEquatableList(),
        };
    }

    public static ParsedSpec Failed(LinkedSpec? linked, Exception exception) =>
        Unreadable(linked!, Stages.Failure(StageNames.Parse, exception, Locations.StartOf(linked!.Spec.Path)));

    private static ParsedSpec Unreadable(LinkedSpec linked, SpecProblem problem) => new(linked.Spec.Name, Surface: null, new([problem]));
}
