using System.Text;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;

namespace TikiSpec.Drift.Findings;

/// <summary>Which findings concern a type or its property. Looked up by name, so that the work grows with the changes
/// and not with their square.</summary>
internal sealed class TypeImpacts(IReadOnlyList<SurfacePaths> paths)
{
    // A change that reaches more places than this is one of a component, which is known by its name.
    private const int MostUses = 50;

    private readonly Dictionary<PropertyPlace, Impacts> _byPlace = [];
    private readonly Dictionary<string, OfType> _byType = new(StringComparer.OrdinalIgnoreCase);

    public void Add(FindingImpact impact)
    {
        var change = impact.Change;
        if (change.Kind == ChangeKind.SchemaRenamed)
        {
            AddWhole(change.Old, impact);
            AddWhole(change.New, impact);
            return;
        }

        AddPlaces(impact);
        AddLocation(change.Base.Pointer, impact);
        if (change.Revision.Pointer != change.Base.Pointer)
        {
            AddLocation(change.Revision.Pointer, impact);
        }
    }

    public IEnumerable<FindingImpact> Explaining(OwnedDeclarationChange declaration)
    {
        if (_byPlace.TryGetValue(new PropertyPlace(declaration.Owner.Name, declaration.WireName), out var exact))
        {
            return exact.Items;
        }

        if (!_byType.TryGetValue(Letters(declaration.Owner.Name), out var type))
        {
            return [];
        }

        return declaration.WireName.Length == 0 ? type.All.Items : type.Whole.Items.Concat(type.OfProperty(declaration.WireName));
    }

    /// <summary>The innermost property on the way to the change: what is around it has changed as little as the rest of
    /// the document.</summary>
    private void AddPlaces(FindingImpact impact)
    {
        foreach (var use in IsInline(impact.Change) ? impact.Change.Uses.Take(MostUses) : [])
        {
            foreach (var way in paths)
            {
                if (way.Along(use).LastOrDefault() is { } place)
                {
                    if (!_byPlace.TryGetValue(place, out var impacts))
                    {
                        _byPlace[place] = impacts = new Impacts();
                    }

                    impacts.Add(impact);
                }
            }
        }
    }

    /// <summary>Not a property of a component itself, which is known by that name.</summary>
    private static bool IsInline(Change change) =>
        change.Component is null
        || JsonPointer
            .Segments(change.Revision.IsPresent ? change.Revision.Pointer : change.Base.Pointer)
            .Count(static step => step is "properties" or "items") > 1;

    private void AddWhole(string? name, FindingImpact impact)
    {
        if (name is not null)
        {
            var type = TypeOf(name);
            type.All.Add(impact);
            type.Whole.Add(impact);
        }
    }

    private void AddLocation(string pointer, FindingImpact impact)
    {
        var steps = JsonPointer.Segments(pointer);
        if (steps.Count < 3 || steps[0] != "components" || steps[1] != "schemas")
        {
            return;
        }

        var type = TypeOf(steps[2]);
        type.All.Add(impact);
        foreach (var property in PropertiesOf(impact.Change).Concat(steps.Skip(3)))
        {
            type.Add(property, impact);
        }
    }

    private static IEnumerable<string> PropertiesOf(Change change)
    {
        if (change.Name is { } name)
        {
            yield return name.Trim('"');
        }

        if (change.Kind is ChangeKind.AllOfAdded or ChangeKind.AllOfRemoved)
        {
            foreach (var gathered in (change.New ?? change.Old)!.Split([", "], StringSplitOptions.None))
            {
                yield return gathered;
            }
        }
    }

    private OfType TypeOf(string name)
    {
        var letters = Letters(name);
        return _byType.TryGetValue(letters, out var known) ? known : _byType[letters] = new OfType();
    }

    /// <summary>The C# name of a component is its name with the characters that C# does not take left out.</summary>
    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(letter);
            }
        }

        return letters.Length == name.Length ? name : letters.ToString();
    }

    private sealed class OfType
    {
        private readonly Dictionary<string, Impacts> _byProperty = new(StringComparer.Ordinal);

        public Impacts All { get; } = new();

        /// <summary>Those that explain every property.</summary>
        public Impacts Whole { get; } = new();

        public IReadOnlyList<FindingImpact> OfProperty(string wireName) =>
            _byProperty.TryGetValue(wireName, out var impacts) ? impacts.Items : [];

        public void Add(string wireName, FindingImpact impact)
        {
            if (!_byProperty.TryGetValue(wireName, out var impacts))
            {
                _byProperty[wireName] = impacts = new Impacts();
            }

            impacts.Add(impact);
        }
    }

    /// <summary>Findings come one after another, so one that is there already is the last.</summary>
    private sealed class Impacts
    {
        private readonly List<FindingImpact> _items = [];

        public IReadOnlyList<FindingImpact> Items => _items;

        public void Add(FindingImpact impact)
        {
            if (_items.Count == 0 || _items[_items.Count - 1] != impact)
            {
                _items.Add(impact);
            }
        }
    }
}
