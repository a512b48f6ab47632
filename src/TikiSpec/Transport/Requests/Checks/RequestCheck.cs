using System.ComponentModel;
using System.Globalization;
using TikiSpec.Json;
using TikiSpec.Json.Paths;

namespace TikiSpec.Runtime;

/// <summary>Looks at a request before it is sent, and remembers the first thing that the spec does not allow and where
/// it is.</summary>
/// <remarks>Emitted code calls it for each limit that the spec states. Null passes every check but
/// <see cref="Required"/>: what may be left out has no limits to keep.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RequestCheck
{
    private List<string>? _trail;
    private string? _path;
    private string? _fault;

    internal RequestCheck() { }

    /// <summary>A value must be there.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Required(string property, object? value)
    {
        if (value is null)
            Refuse(property, "is null and must have a value");
    }

    /// <summary>
    /// A required property did not come with what the record was read from, and has to be given before the record is
    /// sent.
    /// </summary>
    /// <param name="property">The property, as it travels.</param>
    /// <param name="isLeft">It did not come, and nobody has given it.</param>
    public void Given(string property, bool isLeft)
    {
        if (isLeft)
            Refuse(property, "did not come with the response that this was read from, and has no value");
    }

    /// <summary>A body must be there, and has properties to check.</summary>
    /// <typeparam name="T">The body's type.</typeparam>
    /// <param name="body">The body.</param>
    public void Body<T>(T? body)
        where T : class, IRequestModel
    {
        Required("body", body);
        body?.CheckRequest(this);
    }

    /// <summary>What has no name of its own has properties to check: a case of a union.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public void Inside<T>(T value)
        where T : IRequestModel => value.CheckRequest(this);

    /// <summary>A list or map has limits to its size.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="items">Its value.</param>
    /// <param name="min">At least.</param>
    /// <param name="max">At most.</param>
    public void Items<T>(string property, IReadOnlyCollection<T>? items, int min = 0, int max = int.MaxValue)
    {
        if (items is not null)
            Count(property, items.Count, min, max, "items");
    }

    /// <summary>No item of a list may be there twice; records are the same when their values are.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="items">Its value.</param>
    public void Unique<T>(string property, IReadOnlyList<T>? items)
    {
        if (items is null)
            return;
        var seen = new HashSet<T>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            if (!seen.Add(items[index]))
                Refuse(property, string.Create(CultureInfo.InvariantCulture, $"has item {index} twice"));
        }
    }

    /// <summary>An object has properties of its own to check.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="property">The property, as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Object<T>(string property, T? value)
        where T : class, IRequestModel
    {
        if (value is not null)
            Within(JsonPathFinder.Step(property), value);
    }

    /// <summary>The elements of a list must be there, and have properties to check.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a list.</param>
    /// <param name="items">The list.</param>
    public void EachObject<T>(string property, IReadOnlyList<T>? items)
        where T : class, IRequestModel => Each(property, items, Model<T>.Check);

    /// <summary>The values of a map must be there, and have properties to check.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a map.</param>
    /// <param name="map">The map.</param>
    public void EachObject<T>(string property, IReadOnlyDictionary<string, T>? map)
        where T : class, IRequestModel => Each(property, map, Model<T>.Check);

    /// <summary>The elements of a list must be there.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a list.</param>
    /// <param name="items">The list.</param>
    /// <param name="check">Checks an element; null when an element has nothing more to check.</param>
    public void Each<T>(string property, IReadOnlyList<T>? items, Action<RequestCheck, T>? check = null)
        where T : class
    {
        for (var index = 0; index < (items?.Count ?? 0); index++)
            Element(Invariant($"{StepOrNothing(property)}[{index}]"), items![index], check);
    }

    /// <summary>The values of a map must be there.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a map.</param>
    /// <param name="map">The map.</param>
    /// <param name="check">Checks a value; null when a value has nothing more to check.</param>
    public void Each<T>(string property, IReadOnlyDictionary<string, T>? map, Action<RequestCheck, T>? check = null)
        where T : class
    {
        foreach (var (name, value) in map ?? ApiMap.Absent<T>())
            Element(StepOrNothing(property) + JsonPathFinder.Step(name), value, check);
    }

    /// <summary>The moments of a list must be there, or be sent as they came where they could not be read.</summary>
    /// <typeparam name="T">A moment.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a list.</param>
    /// <param name="items">The list.</param>
    public void Each<T>(string property, IReadOnlyList<T?>? items)
        where T : struct
    {
        for (var index = 0; index < (items?.Count ?? 0); index++)
        {
            if (items is not KeptList<T?> kept || !kept.IsUnreadable(index))
                Element(Invariant($"{StepOrNothing(property)}[{index}]"), (object?)items![index], null);
        }
    }

    /// <summary>The moments of a map must be there, or be sent as they came where they could not be read.</summary>
    /// <typeparam name="T">A moment.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a map.</param>
    /// <param name="map">The map.</param>
    public void Each<T>(string property, IReadOnlyDictionary<string, T?>? map)
        where T : struct
    {
        foreach (var (name, value) in map ?? ApiMap.Absent<T?>())
        {
            if (map is not KeptMap<T?> kept || !kept.IsUnreadable(name))
                Element(StepOrNothing(property) + JsonPathFinder.Step(name), (object?)value, null);
        }
    }

    /// <exception cref="ArgumentException">Something is not allowed.</exception>
    internal void ThrowIfRefused(ApiOperation operation)
    {
        if (_fault is null)
            return;
        var path = _path is "" ? "body" : _path!.TrimStart('.');
        throw new ArgumentException($"{operation.Id} was not sent: {path} {_fault}. (CheckRequests = false lets the server judge.)", path);
    }

    /// <summary>As for a call, where the request holds one row of a batch: the row is told by its position in the
    /// batch.</summary>
    /// <exception cref="ArgumentException">Something is not allowed.</exception>
    internal void ThrowIfRefused(int row)
    {
        if (_fault is null)
            return;
        // The path of the only row: data[0].price.
        const string first = "[0]";
        var inRow = _path!.IndexOf(first, StringComparison.Ordinal) is >= 0 and var at ? _path[(at + first.Length)..] : _path;
        var path = Invariant($"rows[{row}]{inRow}");
        throw new ArgumentException($"Nothing was sent: {path} {_fault}. (CheckRequests = false lets the server judge.)", path);
    }

    private void Element<T>(string step, T? value, Action<RequestCheck, T>? check)
        where T : class
    {
        if (value is null)
            Keep(step, "is null and must have a value");
        else if (check is not null)
            Within(step, value, check);
    }

    private void Within<T>(string step, T value)
        where T : IRequestModel => Within(step, value, Model<T>.Check);

    private void Within<T>(string step, T value, Action<RequestCheck, T> check)
    {
        _trail ??= [];
        _trail.Add(step);
        check(this, value);
        _trail.RemoveAt(_trail.Count - 1);
    }

    private void Count(string property, int count, int min, int max, string unit)
    {
        if (count < min)
            Refuse(property, Invariant($"must have at least {min} {unit} and has {count}"));
        else if (count > max)
            Refuse(property, Invariant($"must have at most {max} {unit} and has {count}"));
    }

    private void Refuse(string property, string fault) => Keep(JsonPathFinder.Step(property), fault);

    private void Keep(string step, string fault)
    {
        if (_fault is not null)
            return;
        _path = string.Concat(_trail ?? []) + step;
        _fault = fault;
    }

    private static string StepOrNothing(string property) => property.Length == 0 ? "" : JsonPathFinder.Step(property);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static class Model<T>
        where T : IRequestModel
    {
        public static readonly Action<RequestCheck, T> Check = static (check, value) => value.CheckRequest(check);
    }
}
