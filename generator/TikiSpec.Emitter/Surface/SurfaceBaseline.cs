namespace TikiSpec.Emitter.Surface;

/// <summary>A committed surface file: the surfaces of one spec or of several, one behind another.</summary>
public sealed class SurfaceBaseline
{
    private const string FirstWord = "surface ";

    private readonly Dictionary<string, List<SurfaceLine>> _surfaces = new(StringComparer.Ordinal);

    private SurfaceBaseline() { }

    /// <summary>The names of the specs whose surfaces it has.</summary>
    public IReadOnlyCollection<string> Specs => _surfaces.Keys;

    /// <summary>Whether a file is one by its name: <c>tiki.surface.txt</c>.</summary>
    public static bool IsNamedSo(string path) => path.EndsWith(".surface.txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a text. Lines in front of the first surface are nobody's.</summary>
    public static SurfaceBaseline Read(string text)
    {
        var baseline = new SurfaceBaseline();
        List<SurfaceLine>? lines = null;
        var number = 0;
        foreach (var whole in text.Split('\n'))
        {
            number++;
            var line = whole.TrimEnd('\r', ' ');
            if (line.StartsWith(FirstWord, StringComparison.Ordinal))
            {
                baseline._surfaces[NameIn(line)] = lines = [];
            }

            if (line.Length > 0)
            {
                lines?.Add(new SurfaceLine(line, number));
            }
        }

        return baseline;
    }

    /// <summary>The number of the line that a spec's surface begins in; 1 where it has none.</summary>
    public int LineOf(string spec) => _surfaces.TryGetValue(spec, out var lines) ? lines[0].Number : 1;

    /// <summary>The lines of a spec's surface; none where it has none.</summary>
    public IReadOnlyList<string> LinesOf(string spec) =>
        _surfaces.TryGetValue(spec, out var lines) ? [.. lines.Select(static line => line.Text)] : [];

    /// <summary>What differs in the surface of a spec, what breaks first; nothing where the file does not have
    /// it.</summary>
    /// <param name="spec">The spec's name.</param>
    /// <param name="surface">Its surface as it is, as <see cref="SurfaceText"/> writes it.</param>
    public IReadOnlyList<SurfaceChange> ChangesOf(string spec, string surface)
    {
        if (!_surfaces.TryGetValue(spec, out var before))
        {
            return [];
        }

        var now = surface.Split('\n').Where(static line => line.Length > 0).Select(static line => new SurfaceLine(line, 0)).ToList();
        var gone = Without(before, now);
        var come = Without(now, before);
        var changes = new List<SurfaceChange>();
        var kept = new KeptNames(now.Select(static line => line.Text));
        foreach (var line in gone)
        {
            var successors = come.Where(other => other.Subject == line.Subject).ToList();
            var isPair = successors.Count == 1 && gone.Count(other => other.Subject == line.Subject) == 1;
            changes.Add(
                isPair
                    ? new SurfaceChange(
                        line.Text,
                        successors[0].Text,
                        line.Number,
                        SurfaceLine.Breaks(line, successors[0]) && !kept.Has(line)
                    )
                    : new SurfaceChange(line.Text, null, line.Number, line.BreaksWhenGone && !kept.Has(line))
            );
            if (isPair)
            {
                come.Remove(successors[0]);
            }
        }

        changes.AddRange(
            come.Select(line => new SurfaceChange(null, line.Text, before[0].Number, line.BreaksWhenNew && !kept.Knows(line, gone)))
        );
        // A stable order: breaking ones first, each as the texts have them.
        return [.. changes.OrderByDescending(static change => change.IsBreaking)];
    }

    private static List<SurfaceLine> Without(IEnumerable<SurfaceLine> lines, IEnumerable<SurfaceLine> others)
    {
        var known = new HashSet<string>(others.Select(static line => line.Text), StringComparer.Ordinal);
        return [.. lines.Where(line => !known.Contains(line.Text))];
    }

    private static string NameIn(string line) => line.Split(' ')[1];
}
