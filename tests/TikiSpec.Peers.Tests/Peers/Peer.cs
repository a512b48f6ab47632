using System.Diagnostics;

namespace TikiSpec.Peers.Tests;

/// <summary>How other generators fare with any document, in a few words.</summary>
internal static class Peer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<string> NSwagAsync(string path) => OutcomeAsync(() => NSwagClient.GenerateAsync(path));

    public static Task<string> KiotaAsync(string path) => OutcomeAsync(() => KiotaClient.GenerateAsync(path));

    private static async Task<string> OutcomeAsync(Func<Task<IReadOnlyList<string>>> generate)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var files = await Task.Run(generate).WaitAsync(Patience);
            var time = watch.ElapsedMilliseconds;
            var error = files.Count == 0 ? "nothing is generated" : CSharp.Errors(files).FirstOrDefault()?.Id;
            return FormattableString.Invariant($"{error ?? "compiles"}, {time} ms");
        }
        catch (Exception failure)
        {
            return $"fails: {failure.GetType().Name}";
        }
    }
}
