namespace TikiSpec.Emulator.State;

/// <summary>The one state of a seller behind all versions. Writers take turns, readers take the latest snapshot; due
/// steps are taken before anyone looks.</summary>
internal sealed class StateStore(object gate, EmulatorClock clock, RequestLifecycle lifecycle, IdSource ids, Snapshot start)
{
    private volatile Snapshot _now = start;

    public EmulatorClock Clock => clock;

    public Snapshot Read()
    {
        var snapshot = _now;
        return IsSettled(snapshot, clock.Now) ? snapshot : Change(static (state, _) => state);
    }

    public Snapshot Change(Func<Snapshot, ChangeContext, Snapshot> change) =>
        Change((state, context) => (change(state, context), true), out _);

    public T Change<T>(Func<Snapshot, ChangeContext, (Snapshot State, T Result)> change)
    {
        Change(change, out var result);
        return result;
    }

    private Snapshot Change<T>(Func<Snapshot, ChangeContext, (Snapshot State, T Result)> change, out T result)
    {
        lock (gate)
        {
            var now = clock.Now;
            var state = _now;
            while (!IsSettled(state, now))
            {
                state = lifecycle.TakeStep(state, state.Due[0], ids);
            }

            // What time has brought stays, even where the change itself throws.
            _now = state;
            (_now, result) = change(state, new ChangeContext(now, ids, lifecycle));
            return _now;
        }
    }

    private static bool IsSettled(Snapshot state, DateTimeOffset now) => state.Due.Count == 0 || state.Due[0].At > now;
}

/// <summary>What a change of the state may use.</summary>
/// <param name="Now">The time of the change.</param>
/// <param name="Ids">Where new ids come from.</param>
/// <param name="Lifecycle">How requests begin and end.</param>
internal readonly record struct ChangeContext(DateTimeOffset Now, IdSource Ids, RequestLifecycle Lifecycle);
