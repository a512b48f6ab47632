using Spectre.Console;
using TikiSpec.Quickstart.Facts;
using TikiSpec.Quickstart.Output;

namespace TikiSpec.Quickstart.Steps;

/// <summary>What the build of this very program has generated.</summary>
internal static class ShowGenerated
{
    public static void Tell(IAnsiConsole console)
    {
        var versions = GeneratedFacts.Read();
        console.Heading("Generated in this build");
        console.Code("[ApiClient(TikiApi.V1, TikiApi.V2, TikiApi.V2_1)]\ninternal sealed partial class TikiClient;");
        var table = new StoryTable("version", "operations", "deprecated", "types", "resources");
        foreach (var version in versions)
        {
            table.Row(
                "tiki." + version.Name,
                Narration.Number(version.Operations),
                Narration.Number(version.Deprecated),
                Narration.Number(version.Types),
                string.Join(", ", version.Groups)
            );
        }

        table.Show(console);
        console.Say(
            $"{versions.Sum(static version => version.Operations)} operations in {versions.Count} versions,",
            $"{versions.Sum(static version => version.Deprecated)} of them deprecated:",
            $"calling one is a compiler warning that names its successor."
        );
    }
}
