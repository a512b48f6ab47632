namespace TikiSpec.Drift;

/// <summary>A changed declaration with what it stands for on the wire.</summary>
internal sealed record OwnedDeclarationChange(DeclarationOwner Owner, string WireName, DeclarationChange Change)
{
    public SourceVerdict Verdict => Change.Verdict;
}
