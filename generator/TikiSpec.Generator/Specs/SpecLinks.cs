using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Which files of a project refer to which. Found once for all: a document may be spread over
/// thousands.</summary>
/// <param name="Files">Every marked file but packaged ones that are replaced; several may have one name.</param>
/// <param name="References">For each of them the places in <paramref name="Files"/> of those that it refers to.</param>
internal sealed record SpecLinks(EquatableList<SpecFile> Files, EquatableList<EquatableList<int>> References)
{
    public static SpecLinks None { get; } = new(EquatableList<SpecFile>.Empty, EquatableList<EquatableList<int>>.Empty);

    public static SpecLinks Between(IEnumerable<SpecFile> files, CancellationToken cancellationToken)
    {
        var all = files.ToEquatableList();
        var texts = new SpecTexts(all.Select(file => file.Text).ToArray());
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < all.Count; place++)
        {
            places[all[place].Path] = place;
        }

        return new SpecLinks(all, all.Select(Targets).ToEquatableList());

        EquatableList<int> Targets(SpecFile file)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return file
                .References.Select(reference => texts.Find(reference, file.Text))
                .OfType<SpecText>()
                .Select(text => places[text.Path])
                .Distinct()
                .ToEquatableList();
        }
    }

    /// <summary>Whether another file refers to it.</summary>
    public bool IsPart(SpecFile file)
    {
        var place = PlaceOf(file);
        for (var other = 0; other < References.Count; other++)
        {
            if (other != place && References[other].Contains(place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All that a file refers to, over any number of others; ordinal by path.</summary>
    public EquatableList<SpecText> OthersOf(SpecFile file, CancellationToken cancellationToken)
    {
        var found = new List<int> { PlaceOf(file) };
        var isFound = new bool[Files.Count];
        isFound[found[0]] = true;
        for (var index = 0; index < found.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var target in References[found[index]].Where(target => !isFound[target]))
            {
                isFound[target] = true;
                found.Add(target);
            }
        }

        return found.Skip(1).Select(place => Files[place].Text).OrderBy(text => text.Path, StringComparer.Ordinal).ToEquatableList();
    }

    private int PlaceOf(SpecFile file)
    {
        for (var place = 0; place < Files.Count; place++)
        {
            if (string.Equals(Files[place].Path, file.Path, StringComparison.Ordinal))
            {
                return place;
            }
        }

        throw new ArgumentException("'" + file.Path + "' is none of the files.", nameof(file));
    }
}
