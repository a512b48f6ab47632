namespace TikiSpec.Model.Reading;

/// <summary>Finds required properties through which a type requires itself: the empty record of such a type would never
/// end.</summary>
internal sealed class RequiredCycles
{
    private readonly Dictionary<string, List<string>> _requires = new(StringComparer.Ordinal);

    // Types that require each other, over however many others, have one number.
    private readonly Dictionary<string, int> _circles = new(StringComparer.Ordinal);

    public RequiredCycles(IEnumerable<ObjectDraft> types)
    {
        foreach (var type in types)
        {
            var required = type.Properties.Where(IsRequiredObject).Select(property => property.Type.Name!).ToList();
            if (required.Count > 0)
            {
                _requires[type.Name] = required;
            }
        }

        NumberCircles();
    }

    public bool IsOnCycle(ObjectDraft type, PropertyDraft property) =>
        IsRequiredObject(property)
        && _circles.TryGetValue(type.Name, out var one)
        && _circles.TryGetValue(property.Type.Name!, out var other)
        && one == other;

    private static bool IsRequiredObject(PropertyDraft property) =>
        property is { IsRequired: true, AllowsNull: false, Type: { IsObject: true, Name: not null } };

    /// <summary>Each type is walked to once along what it requires, and once against that, in the reverse of the order
    /// in which the first walks left them: what a second walk reaches is one circle.</summary>
    private void NumberCircles()
    {
        var (seen, left) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var name in _requires.Keys)
        {
            Walk(name, _requires, seen, left);
        }

        var requiredBy = RequiredBy();
        seen.Clear();
        for (var i = left.Count - 1; i >= 0; i--)
        {
            var circle = new List<string>();
            Walk(left[i], requiredBy, seen, circle);
            circle.ForEach(name => _circles.Add(name, i));
        }
    }

    private Dictionary<string, List<string>> RequiredBy()
    {
        var requiredBy = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in _requires)
        {
            foreach (var required in entry.Value)
            {
                if (!requiredBy.TryGetValue(required, out var by))
                {
                    requiredBy.Add(required, by = []);
                }

                by.Add(entry.Key);
            }
        }

        return requiredBy;
    }

    /// <summary>Adds what was not seen and can be reached to <paramref name="left"/>, each after all that it leads
    /// to.</summary>
    private static void Walk(string from, Dictionary<string, List<string>> ways, HashSet<string> seen, List<string> left)
    {
        var open = new Stack<(string Name, int Next)>();
        if (seen.Add(from))
        {
            open.Push((from, 0));
        }

        while (open.Count > 0)
        {
            var (name, next) = open.Pop();
            if (!ways.TryGetValue(name, out var targets) || next == targets.Count)
            {
                left.Add(name);
                continue;
            }

            open.Push((name, next + 1));
            if (seen.Add(targets[next]))
            {
                open.Push((targets[next], 0));
            }
        }
    }
}
