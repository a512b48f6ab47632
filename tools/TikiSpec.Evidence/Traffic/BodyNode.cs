using TikiSpec.Evidence.Checking;

namespace TikiSpec.Evidence.Traffic;

/// <summary>A place of a body, asked of the schema once however often it is seen.</summary>
/// <remarks>The keys of a map are one place, and so are the names that nothing declares: what is kept grows with the
/// document, not with what was sent.</remarks>
/// <param name="place">Where it is in the schema.</param>
/// <param name="pointer">With <c>*</c> for items, and for the keys of a map.</param>
internal sealed class BodyNode(SchemaPlace place, string pointer)
{
    private readonly Dictionary<string, BodyNode> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names =
    [
        .. SchemaPlaces.LayersOf(place.Schema).SelectMany(static layer => layer.Properties).Select(static property => property.Name),
    ];
    private BodyNode? _items;
    private BodyNode? _others;

    public SchemaPlace Place { get; } = place;

    public string Pointer { get; } = pointer;

    public bool IsDeclared => Place.Kind == PlaceKind.Declared;

    /// <summary>In a closed set or an open one.</summary>
    public IReadOnlyList<ValueView> Known => field ??= KnownValues.Of(Place.Schema);

    public IReadOnlyList<ValueView> Open => field ??= KnownValues.Open(Place.Schema);

    public BodyNode Items => _items ??= new BodyNode(SchemaPlaces.Step(Place, "*"), Pointer + "/*");

    public BodyNode Property(string name)
    {
        if (!_names.Contains(name))
        {
            return _others ??= new BodyNode(SchemaPlaces.Step(Place, name), Pointer + "/*");
        }

        return _properties.TryGetValue(name, out var known)
            ? known
            : _properties[name] = new BodyNode(SchemaPlaces.Step(Place, name), JsonPointer.Append(Pointer, name));
    }

    /// <summary>The place that a pointer leads to, or the one before it that declares no more.</summary>
    public SchemaPlace Find(string within)
    {
        var at = this;
        foreach (var step in JsonPointer.Segments(within))
        {
            at = step == "*" ? at.Items : at.Property(step);
            if (!at.IsDeclared)
            {
                break;
            }
        }

        return at.Place;
    }
}
