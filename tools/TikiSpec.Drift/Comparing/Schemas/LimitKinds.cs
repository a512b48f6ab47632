using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>A limiting keyword, and what its changes are called.</summary>
internal sealed record LimitKinds(
    string Keyword,
    bool IsUpper,
    ChangeKind Set,
    ChangeKind Unset,
    ChangeKind Increased,
    ChangeKind Decreased
);
