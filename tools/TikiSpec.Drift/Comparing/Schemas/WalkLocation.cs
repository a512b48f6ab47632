using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>A pair that a walk has come to. Most are only passed through, so the path is put together when a change is
/// told there.</summary>
/// <param name="step">From the place around; empty for the same value.</param>
internal sealed class WalkLocation(SchemaPair pair, Subject subject, UseModes modes, WalkLocation? around, string step)
{
    private readonly WalkLocation? _around = around;
    private readonly string _step = step;
    private string? _path;

    public SchemaPair Pair { get; } = pair;

    public Subject Subject { get; } = subject;

    public UseModes Modes { get; } = modes;

    public string Path => _path ??= Join();

    /// <summary>A loop, as references may lead deeper than a stack.</summary>
    private string Join()
    {
        var steps = new List<string>();
        for (var place = this; place is not null; place = place._around)
        {
            if (place._step.Length > 0)
            {
                steps.Add(place._step);
            }
        }

        steps.Reverse();
        return string.Join("/", steps);
    }
}
