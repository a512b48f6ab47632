namespace TikiSpec.Emulator;

/// <summary>A fault, and the calls that it has counted.</summary>
internal sealed class PlannedFault(EmulatorFault fault)
{
    private long _calls;

    public EmulatorFault Fault => fault;

    public bool Befalls(string? spec, string operation)
    {
        // "All operations" are those of the specs; the token endpoint is only meant by name.
        var isMeant = fault.Operation is null ? spec is not null : fault.Operation == operation;
        if (!isMeant || (fault.Spec is not null && fault.Spec != spec))
        {
            return false;
        }

        var number = Interlocked.Increment(ref _calls);
        return number >= fault.Call && (fault.Times is null || number < (long)fault.Call + fault.Times);
    }
}
