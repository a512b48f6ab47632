namespace TikiSpec.Emulator;

/// <summary>Who makes a call.</summary>
/// <param name="Seller">On whose behalf; null when no credential that the operation takes is valid, and then there is a refusal.</param>
/// <param name="Refusal">Null when the call may pass.</param>
internal readonly record struct Caller(SellerAccount? Seller, Response? Refusal);
