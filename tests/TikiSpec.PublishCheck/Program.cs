using System.Globalization;
using TikiSpec.Emulator;
using TikiSpec.PublishCheck;

// Publishes TikiSpec.Published trimmed and native, and runs both against an emulator in this process. The last line is
// `N passed, N failed`.
// The first argument is the repository's folder; by default the present one.
var root = Path.GetFullPath(args.FirstOrDefault() ?? ".");
var project = Path.Combine(root, "tests", "TikiSpec.Published", "TikiSpec.Published.csproj");
var folder = Directory.CreateTempSubdirectory("tikispec-publish-");
var (passed, failed) = (0, 0);
try
{
    foreach (var kind in new[] { "trimmed", "native" })
    {
        var publication = new Publication(kind, project, folder.FullName);
        if (publication.Publish() is { } fault)
        {
            Console.WriteLine(kind + " does not publish without a warning:");
            Console.WriteLine(fault);
            failed++;
            continue;
        }

        await using var emulator = await TikiEmulator.StartAsync();
        var run = publication.Run(emulator.BaseAddress.ToString(), emulator.ClientId, emulator.ClientSecret);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kind}: {publication.Size / 1e6:0.0} MB, starts in {publication.MeasureStart().TotalMilliseconds:0} ms; "
                    + $"exit code {run.ExitCode}: {run.Output.Trim()}"
            )
        );
        passed += run.ExitCode == 0 ? 1 : 0;
        failed += run.ExitCode == 0 ? 0 : 1;
    }
}
finally
{
    folder.Delete(recursive: true);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
return failed == 0 ? 0 : 1;
