using TikiSpec.Evidence.Checking;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Evidence.Traffic;

/// <summary>One operation and what was seen of it.</summary>
internal sealed class OperationTraffic(OperationView spec)
{
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _statuses = new(StringComparer.Ordinal);

    public OperationView Spec { get; } = spec;

    public string Name { get; } = $"{spec.Method} {spec.ServerPaths[0]}{spec.Path}";

    public int Calls { get; set; }

    public void SawParameter(string name) => _parameters.Add(name);

    public void SawProperty(string body, string pointer) => _properties.Add(body + pointer);

    public void SawValue(string body, string pointer, string value) => _values.Add($"{body}{pointer} = {value}");

    public void SawStatus(string status) => _statuses.Add(status);

    public OperationCoverage Coverage()
    {
        var bodies = Bodies().ToList();
        var properties = bodies.SelectMany(static body => body.Places.All().Select(each => body.Name + each.Pointer)).Distinct();
        var values = bodies.SelectMany(static body =>
            body.Places.All()
                .SelectMany(each => KnownValues.Of(each.Place.Schema).Select(value => $"{body.Name}{each.Pointer} = {value.Text}"))
        );
        return new OperationCoverage
        {
            Operation = Name,
            Calls = Calls,
            Parameters = SeenOf(
                Spec.Parameters.Where(static each => each.Location == ParameterLocation.Query).Select(static each => each.Name),
                _parameters
            ),
            Properties = SeenOf(properties, _properties),
            Values = SeenOf(values.Distinct(), _values),
            Statuses = SeenOf(
                Spec.Responses.Select(static each => each.Status).Where(static status => status != StatusKey.Default),
                _statuses
            ),
        };
    }

    private IEnumerable<(string Name, SchemaPlaces Places)> Bodies()
    {
        if (JsonOf(Spec.RequestBody?.Content)?.Schema is { } request)
        {
            yield return ("request ", SchemaPlaces.Of(request));
        }

        if (JsonOf(Spec.Responses.FirstOrDefault(static each => each.IsSuccess)?.Content)?.Schema is { } response)
        {
            yield return ("response ", SchemaPlaces.Of(response));
        }
    }

    internal static MediaTypeView? JsonOf(IReadOnlyList<MediaTypeView>? content) =>
        content?.FirstOrDefault(static media => MediaTypeName.IsJson(media.Name));

    private static Seen SeenOf(IEnumerable<string> all, HashSet<string> seen)
    {
        var list = all.ToList();
        return new Seen(list.Count, [.. list.Where(each => !seen.Contains(each))]);
    }
}
