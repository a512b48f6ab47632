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
        ChangeKind removed)
    {
        if (IsSilence(before) && IsSilence(after))
        {
            return;
        }

        foreach (var server in before.Where(server => after.All(other => other.Url != server.Url)))
        {
            collector.Add(
                new Change { Kind = removed, Name = server.Url, Old = server.Url, Base = ChangeSide.Of(server.At), Revision = ChangeSide.Absent(revision) },
                use);
        }

        foreach (var server in after.Where(server => before.All(other => other.Url != server.Url)))
        {
            collector.Add(
                new Change { Kind = added, Name = server.Url, New = server.Url, Base = ChangeSide.Absent(@base), Revision = ChangeSide.Of(server.At) },
                use);
        }
    }

    /// <summary>Without a word of servers, there is the one at <c>/</c>.</summary>
    private static bool IsSilence(IReadOnlyList<ServerContract> servers) => servers.All(server => server.Url.Length == 0);
}
