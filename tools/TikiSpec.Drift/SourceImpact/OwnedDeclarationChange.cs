using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>A changed declaration with what it stands for on the wire.</summary>
internal sealed record OwnedDeclarationChange(DeclarationOwner Owner, string WireName, DeclarationChange Change)
{
    public SourceVerdict Verdict => Change.Verdict;

    /// <summary>Nothing but [Obsolete] came or went.</summary>
    public bool IsLifecycle => Change is { Before: { } before, After: { } after } && Plain(before) == Plain(after);

    private static string Plain(string text) => text.Replace("[Obsolete] ", "");
}

/// <param name="IsOperation">An operationId, else a type's name.</param>
internal readonly record struct DeclarationOwner(string Name, bool IsOperation);
