using TikiSpec.Model.Naming;

namespace TikiSpec.Cli.Inputs;

/// <summary>Names for the code that is written.</summary>
internal static class CSharpNames
{
    /// <summary>The name, unless no code could have it.</summary>
    /// <param name="name">As it was given.</param>
    /// <param name="option">What it was given to.</param>
    /// <param name="allowDots">A namespace; it may be empty.</param>
    public static string Checked(string name, string option, bool allowDots)
    {
        var parts = allowDots ? name.Split('.') : [name];
        return Array.TrueForAll(parts, PascalName.IsIdentifier) || (allowDots && name.Length == 0)
            ? name
            : throw new InputException(
                $"'{name}' is no C# name. Give {option} a name of letters and digits{(allowDots ? ", with dots between words" : "")}."
            );
    }
}
