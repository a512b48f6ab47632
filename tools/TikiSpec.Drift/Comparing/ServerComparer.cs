using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares servers by their URLs; their order tells nothing on the wire.</summary>
internal static class ServerComparer
{
    public static void Compare(
        IReadOnlyList<ServerContract> before,
        IReadOnlyList<ServerContract> after,
        SpecCursor @base,
        SpecCursor revision,
        ChangeCollector collector,
        ChangeUse use,
        ChangeKind added,
        ChangeKind removed
    )
    {
        if (IsSilence(before) && IsSilence(after))
        {
            return;
        }

        foreach (var server in Missing(before, after))
        {
            collector.Add(
                new Change
                {
                    Kind = removed,
                    Name = server.Url,
                    Old = server.Url,
                    Base = ChangeSide.Of(server.At),
                    Revision = ChangeSide.Absent(revision),
                },
                use
            );
        }

        foreach (var server in Missing(after, before))
        {
            collector.Add(
                new Change
                {
                    Kind = added,
                    Name = server.Url,
                    New = server.Url,
                    Base = ChangeSide.Absent(@base),
                    Revision = ChangeSide.Of(server.At),
                },
                use
            );
        }
    }

    /// <summary>A server that is missing as a whole is told once, whatever addresses its variables make of it; else
    /// each address that is.</summary>
    private static IEnumerable<ServerContract> Missing(IReadOnlyList<ServerContract> servers, IReadOnlyList<ServerContract> others)
    {
        foreach (var entry in servers.GroupBy(static server => server.At.Pointer, StringComparer.Ordinal))
        {
            var missing = entry.Where(server => others.All(other => other.Url != server.Url)).ToList();
            var isWhole = missing.Count > 1 && missing.Count == entry.Count();
            foreach (var server in isWhole ? [missing[0] with { Url = missing[0].At.Text ?? missing[0].Url }] : missing)
            {
                yield return server;
            }
        }
    }

    /// <summary>Without a word of servers, there is the one at <c>/</c>.</summary>
    private static bool IsSilence(IReadOnlyList<ServerContract> servers) => servers.All(server => server.Url.Length == 0);
}
