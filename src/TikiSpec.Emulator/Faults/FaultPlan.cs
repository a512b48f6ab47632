using System.Collections;
using System.Collections.Immutable;

namespace TikiSpec.Emulator.Faults;

/// <summary>What goes wrong on purpose. For each call the first fault counts that befalls it. Thread safe.</summary>
#pragma warning disable CA1710 // "Plan" is the word for it.
public sealed class FaultPlan : IReadOnlyCollection<EmulatorFault>
#pragma warning restore CA1710
{
    private readonly Func<IEnumerable<(string Spec, string Operation)>> _served;
    private ImmutableList<PlannedFault> _faults = [];

    /// <param name="operations">What is served: a fault that names anything else would never befall, and its test would
    /// pass.</param>
    /// <param name="faults">What is planned from the start.</param>
    /// <exception cref="ArgumentException">There is no such spec or operation.</exception>
    internal FaultPlan(Func<IEnumerable<(string Spec, string Operation)>> operations, IEnumerable<EmulatorFault> faults)
    {
        _served = operations;
        foreach (var fault in faults)
        {
            Add(fault);
        }
    }

    /// <inheritdoc/>
    public int Count => _faults.Count;

    /// <summary>Adds a fault behind the others; it counts calls from now on.</summary>
    /// <exception cref="ArgumentException">It names a spec or an operation that is not served; the message has the
    /// nearest name.</exception>
    public void Add(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Check(fault);
        ImmutableInterlocked.Update(ref _faults, static (faults, added) => faults.Add(added), new PlannedFault(fault));
    }

    /// <summary>From now on nothing goes wrong on purpose.</summary>
    public void Clear() => ImmutableInterlocked.Update(ref _faults, static faults => faults.Clear());

    /// <inheritdoc/>
    public IEnumerator<EmulatorFault> GetEnumerator() => _faults.Select(static planned => planned.Fault).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Check(EmulatorFault fault)
    {
        var operations = _served().ToArray();
        if (fault.Spec is { } spec && !operations.Any(known => known.Spec == spec))
        {
            throw Unknown(fault, $"spec '{spec}'", spec, operations.Select(static known => known.Spec));
        }

        var names = operations
            .Where(known => fault.Spec is null || known.Spec == fault.Spec)
            .Select(static known => known.Operation)
            .Concat(fault.Spec is null ? EmulatorFault.OAuthOperations : []);
        if (fault.Operation is { } operation && !names.Contains(operation, StringComparer.Ordinal))
        {
            throw Unknown(fault, $"operation '{operation}'{(fault.Spec is null ? "" : $" in {fault.Spec}")}", operation, names);
        }
    }

    private static ArgumentException Unknown(EmulatorFault fault, string what, string name, IEnumerable<string> known) =>
        new(
            $"{fault.Line}The fault plan names the {what}, which is not "
                + $"served{(NameSuggestion.Nearest(known.Distinct(), name) is { } nearest ? $"; did you mean '{nearest}'?" : ".")}"
        );

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
