namespace TikiSpec.Emulator;

/// <summary>What was handed out.</summary>
internal enum GrantKind
{
    Access,
    Refresh,
    Code,
}
