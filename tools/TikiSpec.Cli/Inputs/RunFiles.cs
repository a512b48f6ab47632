using System.Collections.Concurrent;

namespace TikiSpec.Cli.Inputs;

/// <summary>What one run of the tool has read, wherever in it: an output must not replace an input. And what is to be
/// said of it at the end.</summary>
/// <remarks>Follows the run into its threads, so that whoever reads a file need not be handed a list.</remarks>
internal static class RunFiles
{
    private static readonly AsyncLocal<Run?> Current = new();

    public static void Begin() => Current.Value = new Run();

    public static void AddInput(string path) => Current.Value?.Inputs.TryAdd(RealPath.Of(path), path);

    public static void AddNotice(string sentence) => Current.Value?.Notices.TryAdd(sentence, true);

    /// <summary>As the run named it; null where the real path is no input.</summary>
    public static string? InputAt(string realPath) => Current.Value?.Inputs.GetValueOrDefault(realPath);

    public static IEnumerable<string> Notices => (Current.Value?.Notices.Keys ?? []).Order(StringComparer.Ordinal);

    private sealed class Run
    {
        public ConcurrentDictionary<string, string> Inputs { get; } =
            new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

        public ConcurrentDictionary<string, bool> Notices { get; } = new(StringComparer.Ordinal);
    }
}
