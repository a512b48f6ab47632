using System.Collections.Immutable;
using System.Collections;

namespace TikiSpec.Emulator.Faults;

/// <summary>What goes wrong on purpose. For each call the first fault counts that befalls it. Thread safe.</summary>
#pragma warning disable CA1710 // "Plan" is the word for it.
public sealed class FaultPlan : IReadOnlyCollection<EmulatorFault>
#pragma warning restore CA1710
{
    private ImmutableList<PlannedFault> _faults;

    internal FaultPlan(IEnumerable<EmulatorFault> faults) => _faults = faults.Select(static fault => new PlannedFault(fault)).ToImmutableList();

    /// <inheritdoc/>
    public int Count => _faults.Count;

    /// <summary>Adds a fault behind the others; it counts calls from now on.</summary>
    public void Add(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ImmutableInterlocked.Update(ref _faults, static (faults, added) => faults.Add(added), new PlannedFault(fault));
    }

    /// <summary>From now on nothing goes wrong on purpose.</summary>
    public void Clear() => ImmutableInterlocked.Update(ref _faults, static faults => faults.Clear());

    /// <inheritdoc/>
    public IEnumerator<EmulatorFault> GetEnumerator() => _faults.Select(static planned => planned.Fault).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Counts a call, and finds what befalls it.</summary>
    internal EmulatorFault? Take(string? spec, string operation)
    {
        EmulatorFault? first = null;
        foreach (var planned in _faults)
        {
            // All of them count, also behind the one that acts: "the third call" means the third that arrived.
            if (planned.Befalls(spec, operation))
            {
                first ??= planned.Fault;
            }
        }

        return first;
    }
}

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
