using TikiSpec.Cli.Inputs;
using TikiSpec.Emitter.Surface;
using TikiSpec.Model.Surface;

namespace TikiSpec.Cli.Output;

/// <summary>A surface file. Overwrites nothing but another surface.</summary>
internal static class SurfaceFile
{
    private const string FirstWord = "surface ";

    /// <summary>The surfaces with the names that the file has and their documents no longer give.</summary>
    public static List<ApiSurface> WithNamesBefore(IEnumerable<ApiSurface> surfaces, string path)
    {
        // Read as it is and not as an input: the run may write it.
        var baseline = SurfaceBaseline.Read(File.ReadAllText(path));
        return [.. surfaces.Select(surface => SurfaceAliases.Keep(surface, baseline))];
    }

    public static void Write(string path, string text)
    {
        if (
            new FileInfo(OutputFile.TargetOf(path)) is { Exists: true, Length: > 0 }
            && !File.ReadAllText(path).StartsWith(FirstWord, StringComparison.Ordinal)
        )
        {
            throw new InputException($"'{path}' is no surface and would be overwritten. Choose another file.");
        }

        OutputFile.Write(path, text);
    }
}
