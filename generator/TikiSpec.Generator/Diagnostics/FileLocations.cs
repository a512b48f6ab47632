using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.Generator.Diagnostics;

/// <summary>Locations in files that are no C#, as the compiler has them; the analyzers of specs have them from here as
/// well.</summary>
internal static class FileLocations
{
    public static Location Of(SpecLocation location)
    {
        if (location.Path.Length == 0)
        {
            return Location.None;
        }

        // Roslyn counts from 0.
        var start = new LinePosition(location.Line - 1, location.Column - 1);
        var end = new LinePosition(location.EndLine - 1, location.EndColumn - 1);
        return Location.Create(location.Path, new TextSpan(location.Start, location.Length), new LinePositionSpan(start, end));
    }
}
