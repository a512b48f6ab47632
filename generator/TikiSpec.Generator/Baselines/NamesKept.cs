using TikiSpec.Emitter.Surface;
using TikiSpec.Model;

namespace TikiSpec.Generator.Baselines;

/// <summary>Stage <see cref="StageNames.Keep"/>: the names that the project's surface files have and the document no
/// longer gives.</summary>
internal static class NamesKept
{
    public static ApiSurface Keep((ApiSurface Surface, EquatableList<BaselineFile> Files) input, CancellationToken cancellationToken) =>
        input
            .Files.Select(static file => SurfaceBaseline.Read(file.Content))
            .Where(baseline => baseline.Specs.Contains(input.Surface.Name))
            .Take(1)
            .Aggregate(input.Surface, SurfaceAliases.Keep);

    /// <summary>The names of now are there in any case; the comparison, which keeps names as well, tells the
    /// exception.</summary>
    public static ApiSurface Failed((ApiSurface Surface, EquatableList<BaselineFile> Files) input, Exception exception) => input.Surface;
}
