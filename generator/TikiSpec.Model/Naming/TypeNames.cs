using System.Globalization;

namespace TikiSpec.Model.Naming;

/// <summary>The names of the emitted types of one spec. Two that differ only in case are one: they would be one
/// file.</summary>
/// <param name="contested">What an earlier reading of the document found several to want.</param>
internal sealed class TypeNames(ContestedNames contested, ProblemList problems)
{
    // The names of emitted methods and files are made of it, and metadata takes a thousand characters.
    private const int MaxLength = 400;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a name that the emitter needs for a type of its own.</summary>
    public void Reserve(string name)
    {
        _taken.Add(name);
        contested.Hold(name);
    }

    /// <summary>The name that the document itself gives to a component, or the next free one with a number.</summary>
    public string TakeGiven(string wanted, SpecCursor at)
    {
        wanted = Free(wanted);
        var name = Numbered(wanted);
        contested.Hold(name);
        TellIfOther(wanted, name, at);
        return name;
    }

    /// <summary>The name that the place gives, where nothing else wants it, and else the name that only this place
    /// has.</summary>
    public string Take(NameHint hint, SpecCursor at)
    {
        var wanted = Free(hint.Name);
        var apart = Free(hint.NameApart);
        var name = contested.NameFor(wanted, apart, at);
        if (!_taken.Add(name))
        {
            name = Numbered(contested.Provisional(name));
        }

        TellIfOther(wanted, name, at);
        return name;
    }

    // A type has no member of its own name.
    private static string Free(string wanted)
    {
        wanted = ShortName.Of(wanted, MaxLength);
        return PropertyNames.OfRecord.Contains(wanted) || PropertyNames.OfOpenEnum.Contains(wanted) ? wanted + "Type" : wanted;
    }

    private string Numbered(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = wanted + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    private void TellIfOther(string wanted, string name, SpecCursor at)
    {
        if (name != wanted)
        {
            problems.Add(SpecProblems.TypeRenamed, at, wanted, name);
        }
    }
}
