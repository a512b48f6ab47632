using Microsoft.CodeAnalysis;
using TikiSpec.Model;

namespace TikiSpec.Generator.Diagnostics;

/// <summary>Locations that problems are told at, as plain numbers: a <see cref="Location"/> would keep its whole syntax
/// tree alive.</summary>
internal static class Locations
{
    /// <summary>For a problem that belongs to no file.</summary>
    public static SpecLocation Nowhere { get; } = new("", 1, 1, 1, 1, 0, 0);

    public static SpecLocation StartOf(string path) => new(path, 1, 1, 1, 1, 0, 0);

    public static SpecLocation Of(Location location)
    {
        var span = location.GetLineSpan();
        return new SpecLocation(
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1,
            location.SourceSpan.Start,
            location.SourceSpan.Length
        );
    }
}
