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
        var baseline = SurfaceBaseline.Read(TextIn(path));
        return [.. surfaces.Select(surface => SurfaceAliases.Keep(surface, baseline))];
    }

    public static void Write(string path, string text)
    {
        if (TextIn(OutputFile.TargetOf(path)) is { Length: > 0 } there && !there.StartsWith(FirstWord, StringComparison.Ordinal))
        {
            throw new InputException($"'{path}' is no surface and would be overwritten. Choose another file.");
        }

        OutputFile.Write(path, text);
    }

    // Read as it is and not as an input: the run may write it. A device has no length, and what comes of it may have no
    // end.
    private static string TextIn(string path)
    {
        if (new FileInfo(RealPath.Of(path)) is not { Exists: true, Length: > 0 } file)
        {
            return "";
        }

        using var stream = file.OpenRead();
        return BoundedText.Read(stream, $"'{path}'");
    }
}
