namespace TikiSpec.Emulator;

/// <summary>How a call ended.</summary>
/// <param name="Response">What the caller gets.</param>
/// <param name="Route">The operation, if one was found.</param>
/// <param name="Failure">A bug of ours that the response stands for.</param>
/// <param name="IsSecret">The bodies hold credentials and must not be recorded.</param>
/// <param name="Fault">What went wrong on purpose.</param>
/// <param name="Seller">On whose behalf it was, if that is known.</param>
internal readonly record struct Outcome(
    Response Response, Route? Route, Exception? Failure = null, bool IsSecret = false, EmulatorFault? Fault = null, SellerAccount? Seller = null);
