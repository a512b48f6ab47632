using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Select"/>: which additional files concern us.</summary>
internal static class SpecSelection
{
    private const string MarkKey = "build_metadata.AdditionalFiles.TikiSpec";
    private const string OriginKey = "build_metadata.AdditionalFiles.TikiSpecOrigin";

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static MarkedFile Mark(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) input,
        CancellationToken cancellationToken
    ) => new(input.File, MarkOf(input.Options.GetOptions(input.File)));

    /// <summary>A marked file whatever its extension; an unmarked one when its mark may have been forgotten.</summary>
    public static bool ConcernsUs(MarkedFile file) =>
        file.Mark != SpecMark.None || Extensions.Contains(Path.GetExtension(file.File.Path), StringComparer.OrdinalIgnoreCase);

    private static SpecMark MarkOf(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(MarkKey, out var mark) || !string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase))
        {
            return SpecMark.None;
        }

        return options.TryGetValue(OriginKey, out var origin) && origin == "package" ? SpecMark.Package : SpecMark.Own;
    }
}
