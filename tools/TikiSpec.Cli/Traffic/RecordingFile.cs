using TikiSpec.Cli.Inputs;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Cli.Traffic;

/// <summary>Reads a recording from its file, call by call.</summary>
internal static class RecordingFile
{
    /// <summary>What could not be read, a sentence each.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="add">Takes each call.</param>
    public static IReadOnlyList<string> Read(string file, Action<RecordedExchange> add)
    {
        if (!File.Exists(file))
        {
            throw MissingFile.Of(file);
        }

        RunFiles.AddInput(file);
        using var stream = File.OpenRead(file);
        var recording = new RecordingReader(stream, file);
        foreach (var call in recording.Read())
        {
            add(call);
        }

        return recording.Notes;
    }
}
