using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Select"/>: which additional files concern us.</summary>
internal static class SpecSelection
{
    private const string OperationsKey = "build_metadata.AdditionalFiles.TikiSpecOperations";

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static MarkedFile Mark((AdditionalText File, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken)
    {
        var options = input.Options.GetOptions(input.File);
        return new MarkedFile(
            input.File,
            SpecMarks.Of(options),
            options.TryGetValue(OperationsKey, out var chosen) ? chosen : "",
            PolicyReading.RulesOf(input.Options)
        );
    }

    /// <summary>A marked file whatever its extension; an unmarked one when its mark may have been forgotten.</summary>
    public static bool ConcernsUs(MarkedFile file) =>
        file.Mark != SpecMark.None || Extensions.Contains(Path.GetExtension(file.File.Path), StringComparer.OrdinalIgnoreCase);
}

/// <summary>An additional file and its mark. The one value between stages that holds something of the host's: the file
/// that is still to be read.</summary>
/// <param name="Operations">The operations that are wanted, commas between; empty for all.</param>
/// <param name="Rules">What the project decides about its clients.</param>
internal sealed record MarkedFile(AdditionalText File, SpecMark Mark, string Operations, ProjectRules Rules);
