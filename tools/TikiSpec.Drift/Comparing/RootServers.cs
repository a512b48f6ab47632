using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>The servers of both documents, which hold for operations that name none.</summary>
internal sealed record RootServers(IReadOnlyList<ServerContract> Base, IReadOnlyList<ServerContract> Revision);
