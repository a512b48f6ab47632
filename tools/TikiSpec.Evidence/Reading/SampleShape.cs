using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>The places of samples, items of a list told by <c>*</c>, with the types that stand there.</summary>
internal sealed class SampleShape
{
    private readonly Dictionary<string, (int Line, List<string> Types)> _places = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public IReadOnlyList<string> Pointers => _order;

    public bool IsEmpty => _order.Count == 0;

    public static SampleShape Of(IEnumerable<PageSample> samples)
    {
        var shape = new SampleShape();
        foreach (var sample in samples)
        {
            if (sample.Text.Value is { } value)
            {
                shape.Add(sample, value, "");
            }
        }

        return shape;
    }

    public int LineOf(string pointer) => _places[pointer].Line;

    public IReadOnlyList<string> TypesOf(string pointer) => _places[pointer].Types;

    public bool Has(string pointer) => _places.ContainsKey(pointer);

    /// <summary>The places that hold properties, the outer ones first.</summary>
    public IEnumerable<string> Holders =>
        _order
            .Where(static pointer => pointer.Length > 0)
            .Select(static pointer => pointer[..pointer.LastIndexOf('/')])
            .Distinct()
            .OrderBy(static pointer => pointer.Count(static c => c == '/'));

    private void Add(PageSample sample, ValueView value, string pointer)
    {
        if (!_places.TryGetValue(pointer, out var place))
        {
            _places[pointer] = place = (sample.Text.LineOf(value), []);
            _order.Add(pointer);
        }

        if (!place.Types.Contains(value.Type))
        {
            place.Types.Add(value.Type);
        }

        foreach (var property in value.Properties)
        {
            Add(sample, property, JsonPointer.Append(pointer, property.Name));
        }

        foreach (var item in value.Items)
        {
            Add(sample, item, pointer + "/*");
        }
    }
}
