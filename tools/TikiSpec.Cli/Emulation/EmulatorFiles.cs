using TikiSpec.Cli.Inputs;
using TikiSpec.Emulator.Faults;
using TikiSpec.Emulator.Specs;

namespace TikiSpec.Cli.Emulation;

/// <summary>The files that an emulator is set up with.</summary>
internal static class EmulatorFiles
{
    /// <summary>Null means Tiki's own.</summary>
    public static IReadOnlyList<EmulatorSpec>? ReadSpecs(FileInfo[] files) =>
        files.Length == 0
            ? null
            :
            [
                .. files.Select(static file => new EmulatorSpec(
                    Path.GetFileNameWithoutExtension(file.Name),
                    BoundedText.ReadFile(Existing(file))
                )),
            ];

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

    private static string? ReadText(FileInfo? file) => file is null ? null : BoundedText.ReadFile(Existing(file));

    private static string Existing(FileInfo file) =>
        file.Exists ? file.ToString() : throw new InputException($"There is no file '{file}'.");
}
