using System.Globalization;

namespace TikiSpec.Model.Naming;

/// <summary>The names of the emitted types of one spec. Two that differ only in case are one: they would be one
/// file.</summary>
internal sealed class TypeNames(ProblemList problems)
{
    // The names of emitted methods and files are made of it, and metadata takes a thousand characters.
    private const int MaxLength = 400;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a name that the emitter needs for a type of its own.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>The wanted name, or the next free one with a number.</summary>
    public string Take(string wanted, SpecCursor at)
    {
        wanted = ShortName.Of(wanted, MaxLength);
        // A type has no member of its own name.
        if (PropertyNames.OfRecord.Contains(wanted) || PropertyNames.OfOpenEnum.Contains(wanted))
        {
            wanted += "Type";
        }

        var name = wanted;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = wanted + i.ToString(CultureInfo.InvariantCulture);
        }

        if (name != wanted)
        {
            problems.Add(SpecProblems.TypeRenamed, at, wanted, name);
        }

        return name;
    }
}
