using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TikiSpec.Emitter.Surface;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Baselines;

/// <summary>A committed surface file of the project, read.</summary>
/// <param name="Problem">Why it could not be read, or null.</param>
internal sealed record BaselineFile(string Path, string Content, SpecProblem? Problem = null)
{
    public static bool IsOne(AdditionalText file) => SurfaceBaseline.IsNamedSo(file.Path);

    /// <summary>Stage <see cref="StageNames.Baseline"/>.</summary>
    public static BaselineFile Read(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text
            ? new BaselineFile(file.Path, text.ToString())
            : new BaselineFile(
                file.Path,
                "",
                ClientProblems.Unreadable.At(Locations.StartOf(file.Path), System.IO.Path.GetFileName(file.Path))
            );

    public static EquatableList<BaselineFile> InOrder(ImmutableArray<BaselineFile> files, CancellationToken cancellationToken) =>
        files.OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatableList();

    public static BaselineFile Failed(AdditionalText file, Exception exception) =>
        new(file.Path, "", Stages.Failure(StageNames.Baseline, exception, Locations.StartOf(file.Path)));
}
