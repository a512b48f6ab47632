using System.Globalization;

namespace TikiSpec.Model.Naming;

/// <summary>The names that more than one type of a document wants. Who comes first says nothing: a document is read,
/// and read again with what was found, until nobody wants what another has.</summary>
/// <remarks>Then what a type is called depends on its place, and on whether another wants the same name; never on the
/// order of the document, nor on what else is in it.</remarks>
internal sealed class ContestedNames
{
    /// <summary>Who after so many readings still meets gets a number.</summary>
    private const int MostReadings = 5;

    // No name that is made of a document has it.
    private const char Mark = '\u0001';

    private readonly Dictionary<string, List<string>> _contested = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _wanted = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _held = new(StringComparer.OrdinalIgnoreCase);
    private int _readings = 1;
    private bool _isProvisional;

    /// <summary>The name is the document's own, or one that the emitter needs: no place takes it.</summary>
    public void Hold(string name) => _held.Add(name);

    /// <summary>What the type at a place is called, as far as it is known who else wants its name.</summary>
    public string NameFor(string wanted, string apart, SpecCursor at)
    {
        var key = Want(wanted, at);
        if (!_contested.ContainsKey(wanted))
        {
            return wanted;
        }

        if (apart != wanted)
        {
            key = Want(apart, at);
        }

        if (!_contested.TryGetValue(apart, out var claimants))
        {
            return apart;
        }

        // Where even the places have one name, as two files may give it, the order of the places decides.
        var rank = claimants.IndexOf(key) + (_held.Contains(apart) ? 1 : 0);
        var numbered = rank <= 0 ? apart : apart + (rank + 1).ToString(CultureInfo.InvariantCulture);
        if (rank > 0)
        {
            Want(numbered, at);
        }

        return numbered;
    }

    /// <summary>A name for the rest of a reading after which there is another: nothing that is called after it is in
    /// anybody's way.</summary>
    public string Provisional(string name)
    {
        _isProvisional = true;
        return _readings < MostReadings ? name + Mark : name;
    }

    /// <summary>Whether another reading would give other names.</summary>
    public bool LearnFromReading()
    {
        var before = _contested.Count;
        foreach (var want in _wanted)
        {
            if (want.Key.IndexOf(Mark) < 0 && (want.Value.Count > 1 || _held.Contains(want.Key)) && !_contested.ContainsKey(want.Key))
            {
                _contested.Add(want.Key, [.. want.Value.OrderBy(static key => key, StringComparer.Ordinal)]);
            }
        }

        var isSettled = !_isProvisional && _contested.Count == before;
        _wanted.Clear();
        _held.Clear();
        _isProvisional = false;
        return !isSettled && ++_readings <= MostReadings;
    }

    private string Want(string name, SpecCursor at)
    {
        if (!_wanted.TryGetValue(name, out var keys))
        {
            _wanted.Add(name, keys = new HashSet<string>(StringComparer.Ordinal));
        }

        var key = at.Location?.Path + "#" + at.Pointer;
        // A schema of several types is as many schemas in one place.
        while (!keys.Add(key))
        {
            key += "'";
        }

        return key;
    }
}
