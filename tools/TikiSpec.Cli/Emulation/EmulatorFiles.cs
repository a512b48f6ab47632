using TikiSpec.Cli.Inputs;
using TikiSpec.Emulator.Faults;
using TikiSpec.Emulator.Specs;

namespace TikiSpec.Cli.Emulation;

/// <summary>The files that an emulator is set up with.</summary>
internal static class EmulatorFiles
{
    /// <summary>Null means Tiki's own.</summary>
    /// <param name="files">The documents.</param>
    /// <param name="overlays">For those that they name.</param>
    /// <param name="allowsOutside">The documents may refer to files wherever they lie.</param>
    public static IReadOnlyList<EmulatorSpec>? ReadSpecs(FileInfo[] files, string[]? overlays, bool allowsOutside)
    {
        if (files.Length == 0)
        {
            return overlays is { Length: > 0 }
                ? throw new InputException("--overlay is for the documents of --spec, and there are none. Name the document.")
                : null;
        }

        var overlaid = OverlayFiles.Among(overlays, files.Select(static file => file.ToString()));
        return [.. files.Select(file => Read(file, overlaid, allowsOutside))];
    }

    public static IReadOnlyList<EmulatorFault> ReadFaults(FileInfo? file)
    {
        try
        {
            return ReadText(file) is { } text ? EmulatorFault.Parse(text, file!.ToString()) : [];
        }
        catch (ArgumentException problem)
        {
            throw new InputException(problem.Message);
        }
    }

    public static (string Path, string Text)? ReadData(FileInfo? file) => ReadText(file) is { } text ? (file!.ToString(), text) : null;

    private static EmulatorSpec Read(FileInfo file, OverlayFiles overlays, bool allowsOutside)
    {
        var text = new SpecText(Path.GetFileNameWithoutExtension(file.Name), file.ToString(), BoundedText.ReadFile(Existing(file)));
        var overlaid = overlays.For(text);
        var document = OverlaidDocument.Of(SpecDocument.Parse(text), overlaid);
        using var store = DiskStore.For(text.Path, allowsOutside);
        var others = ReferredFiles.Of(document, store);
        DanglingFiles.Refuse(text.Path, SpecBundle.Of(document, others.Texts, others.Refused).Problems);
        return new EmulatorSpec(text.Name, text.Content)
        {
            Overlays = [.. overlaid.Select(static overlay => overlay.Content)],
            Files = others.Texts.ToDictionary(other => SpecPath.Relative(text.Path, other.Path), static other => other.Content),
        };
    }

    private static string? ReadText(FileInfo? file) => file is null ? null : BoundedText.ReadFile(Existing(file));

    private static string Existing(FileInfo file) => file.Exists ? file.ToString() : throw MissingFile.Of(file.ToString());
}
