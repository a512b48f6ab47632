using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TikiSpec.Generator.Specs;
using TikiSpec.OpenApi.Overlays;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.Analyzers.Specs;

/// <summary>A spec of the project with the others beside it.</summary>
/// <param name="Own">Its text; null where it cannot be read.</param>
/// <param name="Others">What it may refer to.</param>
/// <param name="Overlays">What changes it before it is read, in the order that it is applied.</param>
internal sealed record SpecFiles(SpecText? Own, IReadOnlyList<SpecText> Others, IReadOnlyList<SpecText> Overlays)
{
    public static SpecFiles Of(AdditionalFileAnalysisContext context)
    {
        var settings = context.Options.AnalyzerConfigOptionsProvider;
        var own = TextOf(context.AdditionalFile);
        var marked = context
            .Options.AdditionalFiles.Select(file => (File: file, Mark: SpecMarks.Of(settings.GetOptions(file))))
            .Where(one => one.Mark != SpecMark.None && one.File.Path != context.AdditionalFile.Path)
            .Select(one => (Text: TextOf(one.File), one.Mark))
            .Where(static one => one.Text is not null)
            .ToLookup(static one => OverlayTarget.IsNamedSo(one.Text!.Name));
        if (own is null || OverlayTarget.IsNamedSo(own.Name))
        {
            return new SpecFiles(null, [], []);
        }

        var all = marked[false].Select(static one => one.Text!).Append(own).ToArray();
        // Packaged ones are always there: an overlay that names none is for what the project has itself.
        var ownSpecs = marked[false].Where(static one => one.Mark == SpecMark.Own).Select(static one => one.Text!).Append(own).ToArray();
        var overlays = marked[true]
            .Select(static one => one.Text!)
            .Where(overlay =>
                OverlayTarget.Of(overlay, context.CancellationToken).Among(all, ownSpecs).Any(target => target.Path == own.Path)
            )
            .OrderBy(static overlay => overlay.Path, StringComparer.Ordinal);
        return new SpecFiles(own, [.. marked[false].Select(static one => one.Text!)], [.. overlays]);

        SpecText? TextOf(AdditionalText file) =>
            file.GetText(context.CancellationToken) is { } content
                ? new SpecText(Path.GetFileNameWithoutExtension(file.Path), file.Path, content.ToString())
                : null;
    }
}
