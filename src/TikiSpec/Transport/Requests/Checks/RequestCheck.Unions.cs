using TikiSpec.Json.Paths;

namespace TikiSpec.Runtime;

public sealed partial class RequestCheck
{
    /// <summary>A value of one of several types must be there, and may have something of its own to check.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="property">The property, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="check">Checks it.</param>
    public void Union<T>(string property, T value, Action<RequestCheck, T> check)
        where T : struct, IApiUnion<T> => Element(JsonPathFinder.Step(property), value, check);

    /// <summary>As <see cref="Union"/>, for a value that may be left out.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="property">The property, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="check">Checks it.</param>
    public void UnionOrNone<T>(string property, T value, Action<RequestCheck, T> check)
        where T : struct, IApiUnion<T>
    {
        if (value.HasValue)
            Union(property, value, check);
    }

    /// <summary>A body of one of several types must be there.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="check">Checks it.</param>
    public void BodyUnion<T>(T body, Action<RequestCheck, T> check)
        where T : struct, IApiUnion<T>
    {
        ArgumentNullException.ThrowIfNull(check);
        Required("body", body.HasValue ? "" : null);
        check(this, body);
    }

    /// <summary>The elements of a list must be there.</summary>
    /// <typeparam name="T">The union that an element is.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a list.</param>
    /// <param name="items">The list.</param>
    /// <param name="check">Checks an element.</param>
    public void EachUnion<T>(string property, IReadOnlyList<T>? items, Action<RequestCheck, T> check)
        where T : struct, IApiUnion<T>
    {
        for (var index = 0; index < (items?.Count ?? 0); index++)
            Element(Invariant($"{StepOrNothing(property)}[{index}]"), items![index], check);
    }

    /// <summary>The values of a map must be there.</summary>
    /// <typeparam name="T">The union that a value is.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a map.</param>
    /// <param name="map">The map.</param>
    /// <param name="check">Checks a value.</param>
    public void EachUnion<T>(string property, IReadOnlyDictionary<string, T>? map, Action<RequestCheck, T> check)
        where T : struct, IApiUnion<T>
    {
        foreach (var (name, value) in map ?? ApiMap.Absent<T>())
            Element(StepOrNothing(property) + JsonPathFinder.Step(name), value, check);
    }

    private void Element<T>(string step, in T value, Action<RequestCheck, T> check)
        where T : struct, IApiUnion<T>
    {
        if (!value.HasValue)
            Keep(step, "is null and must have a value");
        else
            Within(step, value, check);
    }
}
