namespace TikiSpec.Model.Naming;

/// <summary>The singular of the last word of a Pascal name, as far as endings tell it.</summary>
internal static class EnglishSingular
{
    private static readonly string[] Unchanged = ["series", "species", "news", "movies", "lens", "gas"];

    // Words in -ses whose singular ends in -s; the others (warehouses, purchases) only lose the last letter.
    private static readonly string[] SingularInS =
    [
        "statuses",
        "aliases",
        "bonuses",
        "campuses",
        "viruses",
        "buses",
        "biases",
        "classes",
        "processes",
        "addresses",
    ];

    public static string Of(string name)
    {
        if (EndsWith(name, "people"))
        {
            return Cut(name, 6) + Like(name, name.Length - 6, "person");
        }

        if (EndsWith(name, "children"))
        {
            return Cut(name, 3);
        }

        if (name.Length < 3 || Array.Exists(Unchanged, word => EndsWith(name, word)))
        {
            return name;
        }

        return EndsWith(name, "ies") && name.Length > 4 ? Cut(name, 3) + "y"
            : HasLongPlural(name) ? Cut(name, 2)
            : EndsWith(name, "s") && !EndsWith(name, "ss") && !EndsWith(name, "us") && !EndsWith(name, "is") ? Cut(name, 1)
            : name;
    }

    private static bool HasLongPlural(string name) =>
        EndsWith(name, "sses")
        || EndsWith(name, "shes")
        || EndsWith(name, "ches")
        || EndsWith(name, "xes")
        || EndsWith(name, "zzes")
        || Array.Exists(SingularInS, word => EndsWith(name, word));

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string name, int count) => name.Substring(0, name.Length - count);

    private static string Like(string name, int at, string word) =>
        char.IsUpper(name[at]) ? char.ToUpperInvariant(word[0]) + word.Substring(1) : word;
}
