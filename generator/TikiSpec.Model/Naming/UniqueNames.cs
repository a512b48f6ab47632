namespace TikiSpec.Model.Naming;

/// <summary>Gives names within one scope: a name that is taken gets a number.</summary>
public sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public UniqueNames(params string[] taken)
        : this((IEnumerable<string>)taken) { }

    /// <summary>A scope inside this one: sees its names, adds none to it.</summary>
    public UniqueNames Inner() => new((IEnumerable<string>)_taken);

    public string Take(string name)
    {
        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++)
        {
            unique = FormattableString.Invariant($"{name}{number}");
        }

        return unique;
    }
}
