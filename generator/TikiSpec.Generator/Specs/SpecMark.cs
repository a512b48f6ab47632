using Microsoft.CodeAnalysis.Diagnostics;

namespace TikiSpec.Generator.Specs;

/// <summary>What the project says about an additional file.</summary>
internal enum SpecMark
{
    /// <summary>Nothing: it could be a spec by its extension, and is known by name only.</summary>
    None,

    /// <summary><c>TikiSpec="true"</c>: a spec of the project's own.</summary>
    Own,

    /// <summary><c>TikiSpecOrigin="package"</c> as well: handed in by the package.</summary>
    Package,
}

/// <summary>Reads the mark; the analyzers of specs have it from here as well.</summary>
internal static class SpecMarks
{
    private const string MarkKey = "build_metadata.AdditionalFiles.TikiSpec";
    private const string OriginKey = "build_metadata.AdditionalFiles.TikiSpecOrigin";

    public static SpecMark Of(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(MarkKey, out var mark) || !string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase))
        {
            return SpecMark.None;
        }

        return options.TryGetValue(OriginKey, out var origin) && origin == "package" ? SpecMark.Package : SpecMark.Own;
    }
}
