namespace TikiSpec.Emulator.Tokens;

/// <summary>A token or code that was handed out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Family">All that goes back to one consent: when a part of it is used twice, all of it ends.</param>
/// <param name="Scope">What it allows, separated by blanks.</param>
/// <param name="ExpiresAt">By the emulator's clock.</param>
/// <param name="RedirectUri">Of a code: where it was sent.</param>
/// <param name="IsUsed">Of what works once: whether it has.</param>
internal sealed record IssuedGrant(
    GrantKind Kind,
    string Family,
    string Scope,
    DateTimeOffset ExpiresAt,
    string? RedirectUri = null,
    bool IsUsed = false
);

/// <summary>What was handed out.</summary>
internal enum GrantKind
{
    Access,
    Refresh,
    Code,
}
