namespace TikiSpec.Model.Reading;

/// <summary>Finds required properties through which a type requires itself: the empty record of such a type would never
/// end.</summary>
internal sealed class RequiredCycles
{
    private readonly Dictionary<string, List<string>> _requires = new(StringComparer.Ordinal);

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

        RemoveWhatEnds();
    }

    public bool IsOnCycle(ObjectDraft type, PropertyDraft property) =>
        _requires.Count > 0 && _requires.ContainsKey(type.Name) && IsRequiredObject(property) && Leads(property.Type.Name!, type.Name);

    private static bool IsRequiredObject(PropertyDraft property) =>
        property is { IsRequired: true, AllowsNull: false, Type: { IsObject: true, Name: not null } };

    /// <summary>A type that requires none of those that are left is in no cycle; usually nothing is left then, and
    /// nobody has to search.</summary>
    private void RemoveWhatEnds()
    {
        bool removed;
        do
        {
            var ending = _requires.Keys.Where(name => !_requires[name].Exists(_requires.ContainsKey)).ToList();
            removed = ending.Count > 0;
            ending.ForEach(name => _requires.Remove(name));
        } while (removed);
    }

    private bool Leads(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (name == to)
            {
                return true;
            }

            if (seen.Add(name) && _requires.TryGetValue(name, out var required))
            {
                required.ForEach(open.Push);
            }
        }

        return false;
    }
}
