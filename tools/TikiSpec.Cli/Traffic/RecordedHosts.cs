using System.Globalization;
using TikiSpec.Cli.Reports;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Cli.Traffic;

/// <summary>The hosts whose calls are of the documents: those that they and the user name. Where nobody names one, the
/// recordings are read once before, for the host that most calls of the documents went to.</summary>
internal static class RecordedHosts
{
    public static (IReadOnlyList<string> Hosts, List<string> Notes) Of(
        IReadOnlyList<string> files,
        IReadOnlyList<DocumentView> documents,
        IReadOnlyList<string> named
    )
    {
        var hosts = new TrafficHosts(documents);
        if (named.Count > 0 || !hosts.AreUnknown)
        {
            return (named, []);
        }

        foreach (var file in files)
        {
            RecordingFile.Read(file, hosts.Add);
        }

        return hosts.Most is { } most
            ? (
                [most.Host],
                [
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The documents name no host: the calls to {most.Host} are taken for theirs, where most fit "
                            + $"({CountText.Of(most.Calls, "call")}). '--host' names another one."
                    ),
                ]
            )
            : ([], []);
    }
}
